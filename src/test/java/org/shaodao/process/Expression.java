package org.shaodao.process;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The only two sentences a diagram may say in {@code ${…}}: call a word of the vocabulary, or compare one of its own
 * variables with a plain value. The wall of the engine refuses more; these tests refuse it before the engine sees it.
 */
sealed interface Expression {

    Pattern DOLLAR = Pattern.compile("[$#]\\{([^}]*)}?");
    Pattern CALL = Pattern.compile("([a-z]\\w*)\\.([a-z]\\w*)\\(([^()]*)\\)");
    Pattern ARGUMENT = Pattern.compile("execution|'[^']*'|\\d+|true|false");
    Pattern COMPARISON = Pattern.compile("([a-z]\\w*) == ('[^']*'|\\d+|true|false)");

    /** @param arguments as written: {@code execution}, or a quoted text */
    record Call(String bean, String method, List<String> arguments) implements Expression {

        @Override
        public String toString() {
            return bean + "." + method + "/" + arguments.size();
        }
    }

    /** @param value the plain value, without quotes */
    record Comparison(String variable, String value) implements Expression {}

    /** Anything else: always a mistake. */
    record Foreign(String text) implements Expression {}

    /** The expressions inside a text, in its order. */
    static Stream<Expression> in(String text) {
        return DOLLAR.matcher(text).results().map(hit -> parse(hit.group(1).strip()));
    }

    static Expression parse(String body) {
        var comparison = COMPARISON.matcher(body);
        if (comparison.matches()) {
            return new Comparison(comparison.group(1), comparison.group(2).replace("'", ""));
        }
        var call = CALL.matcher(body);
        if (!call.matches()) {
            return new Foreign(body);
        }
        var arguments = Arrays.stream(call.group(3).split(","))
                .map(String::strip)
                .filter(argument -> !argument.isEmpty())
                .toList();
        return arguments.stream()
                        .allMatch(argument -> ARGUMENT.matcher(argument).matches())
                ? new Call(call.group(1), call.group(2), arguments)
                : new Foreign(body);
    }
}
