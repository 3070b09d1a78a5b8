package org.shaodao.whistle;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** 公民身份号码: 17 figures with a real date of birth, and their check figure (GB 11643-1999). Empty is none. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CitizenNumber.Check.class)
public @interface CitizenNumber {

    String message() default "身份证号不对，请对照证件再看一遍";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells whether it is one. */
    class Check implements ConstraintValidator<CitizenNumber, String> {

        private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dXx]");
        private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        private static final String CHECKS = "10X98765432";
        private static final DateTimeFormatter BORN =
                DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

        @Override
        public boolean isValid(String number, ConstraintValidatorContext context) {
            return number == null
                    || number.isBlank()
                    || SHAPE.matcher(number).matches() && born(number) && checked(number);
        }

        private static boolean born(String number) {
            try {
                return LocalDate.parse(number.substring(6, 14), BORN).getYear() > 1850;
            } catch (DateTimeException none) {
                return false;
            }
        }

        private static boolean checked(String number) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
            }
            return CHECKS.charAt(sum % CHECKS.length()) == Character.toUpperCase(number.charAt(WEIGHTS.length));
        }
    }
}
