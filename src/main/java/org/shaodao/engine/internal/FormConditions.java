package org.shaodao.engine.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/** Evaluates the {@code conditional.hide} expressions of a form (FEEL), as the browser did. */
@Component
class FormConditions {

    private static final int MOST_KEPT = 1_000;
    private static final int LONGEST_KEPT = 80;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    /** By text: reading an expression takes far longer than answering it. */
    private final Map<String, ParsedExpression> known = new ConcurrentHashMap<>();

    /** The same few choices are made again and again, and each answer takes as long as a question to the database. */
    private final Map<Asked, Boolean> answered = new ConcurrentHashMap<>();

    /** Whether the field is hidden for these values; an expression starts with {@code =}. */
    boolean hidden(JsonNode component, Map<String, ?> values) {
        var hide = component.path("conditional").path("hide").asText("");
        if (hide.isBlank()) {
            return false;
        }
        var asked = new Asked(hide, named(hide, values));
        if (!asked.mayBeKept()) {
            return answer(asked);
        }
        if (answered.size() >= MOST_KEPT) {
            answered.clear();
        }
        return answered.computeIfAbsent(asked, this::answer);
    }

    /** What the expression may look at: nothing else is given to it. */
    private static Map<String, Object> named(String hide, Map<String, ?> values) {
        var named = new HashMap<String, Object>();
        values.forEach((name, value) -> {
            if (hide.contains(name)) {
                named.put(name, value);
            }
        });
        return named;
    }

    private boolean answer(Asked asked) {
        var answer = feel.evaluate(known.computeIfAbsent(asked.hide(), this::read), asked.values());
        if (answer.isFailure()) {
            throw new IllegalStateException(
                    "condition " + asked.hide() + ": " + answer.failure().message());
        }
        return Boolean.TRUE.equals(answer.result());
    }

    private record Asked(String hide, Map<String, Object> values) {

        /** Neither what people wrote nor what depends on the hour. */
        boolean mayBeKept() {
            return values.toString().length() <= LONGEST_KEPT && !hide.contains("now(") && !hide.contains("today(");
        }
    }

    private ParsedExpression read(String hide) {
        var read = feel.parseExpression(hide.replaceFirst("^=", ""));
        if (read.isFailure()) {
            throw new IllegalStateException(
                    "condition " + hide + ": " + read.failure().message());
        }
        return read.parsedExpression();
    }
}
