package org.shaodao.engine.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shaodao.engine.Forms.FieldProblem;

/** One field of a form, and what may be written into it. Lengths are counted as browsers and columns count, 𠮷 as two. */
record FormField(JsonNode component) {

    /** No field of any form takes more, whatever it says itself. */
    private static final int LONGEST = 4000;

    String key() {
        return component.get("key").asText();
    }

    private String label() {
        var own = component.path("label").asText("");
        return own.isEmpty() ? component.path("dateLabel").asText(key()) : own;
    }

    Optional<FieldProblem> problem(String message) {
        return Optional.of(new FieldProblem(key(), label(), message));
    }

    static boolean isEmpty(Object filled) {
        return filled == null
                || filled instanceof String text && text.isBlank()
                || filled instanceof Collection<?> many && many.isEmpty()
                || Boolean.FALSE.equals(filled);
    }

    Optional<FieldProblem> check(Object filled) {
        if (isEmpty(filled)) {
            return validate().path("required").asBoolean(false) ? problem("请填写“" + label() + "”") : Optional.empty();
        }
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> checkText(filled);
            case "number" -> checkNumber(filled);
            case "checkbox" -> filled instanceof Boolean ? Optional.empty() : problem("只能选或不选");
            case "radio", "select" -> checkChoice(filled);
            case "checklist", "taglist" -> checkChoices(filled);
            case "datetime" -> checkTime(filled);
            default -> problem("这一项不能填写");
        };
    }

    private JsonNode validate() {
        return component.path("validate");
    }

    private Optional<FieldProblem> checkText(Object filled) {
        if (!(filled instanceof String text)) {
            return problem("“" + label() + "”应是文字");
        }
        var length = text.length();
        var shortest = validate().path("minLength").asInt(0);
        var longest = Math.min(validate().path("maxLength").asInt(LONGEST), LONGEST);
        if (length < shortest) {
            return problem("“" + label() + "”至少写 " + shortest + " 个字");
        }
        if (length > longest) {
            return problem("“" + label() + "”最多写 " + longest + " 个字，现在 " + length + " 个");
        }
        var pattern = validate().path("pattern").asText("");
        return pattern.isEmpty() || Pattern.matches(pattern, text)
                ? Optional.empty()
                : problem("“" + label() + "”的格式不对");
    }

    private Optional<FieldProblem> checkNumber(Object filled) {
        if (!(filled instanceof Number number)) {
            return problem("“" + label() + "”应是数字");
        }
        var amount = new BigDecimal(number.toString());
        if (validate().has("min") && amount.compareTo(validate().get("min").decimalValue()) < 0) {
            return problem("“" + label() + "”不能小于 " + validate().get("min").asText());
        }
        if (validate().has("max") && amount.compareTo(validate().get("max").decimalValue()) > 0) {
            return problem("“" + label() + "”不能大于 " + validate().get("max").asText());
        }
        return Optional.empty();
    }

    private Optional<FieldProblem> checkChoice(Object filled) {
        if (!(filled instanceof String chosen)) {
            return problem("请在“" + label() + "”里选一项");
        }
        return offers(chosen) ? Optional.empty() : problem("“" + label() + "”里没有这个选项");
    }

    private Optional<FieldProblem> checkChoices(Object filled) {
        if (!(filled instanceof Collection<?> chosen)) {
            return problem("请在“" + label() + "”里选");
        }
        Set<Object> once = new HashSet<>(chosen);
        if (once.size() != chosen.size()) {
            return problem("“" + label() + "”里有重复的选项");
        }
        return chosen.stream().allMatch(one -> one instanceof String text && offers(text))
                ? Optional.empty()
                : problem("“" + label() + "”里没有这个选项");
    }

    /** Options that the server supplies ({@code valuesKey}) are checked by the matter's own module. */
    private boolean offers(String chosen) {
        if (!component.has("values")) {
            return chosen.length() <= 200;
        }
        for (var option : component.get("values")) {
            if (option.path("value").asText().equals(chosen)) {
                return true;
            }
        }
        return false;
    }

    private Optional<FieldProblem> checkTime(Object filled) {
        try {
            var text = (String) filled;
            switch (component.path("subtype").asText("datetime")) {
                case "date" -> LocalDate.parse(text);
                case "time" -> LocalTime.parse(text);
                default -> parseDateTime(text);
            }
            return Optional.empty();
        } catch (DateTimeException | ClassCastException wrong) {
            return problem("“" + label() + "”不是有效的时间");
        }
    }

    private static void parseDateTime(String text) {
        if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")) {
            OffsetDateTime.parse(text);
        } else {
            LocalDateTime.parse(text);
        }
    }
}
