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

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    /** By text: reading an expression takes far longer than answering it. */
    private final Map<String, ParsedExpression> known = new ConcurrentHashMap<>();

    /** Whether the field is hidden for these values; an expression starts with {@code =}. */
    boolean hidden(JsonNode component, Map<String, ?> values) {
        var hide = component.path("conditional").path("hide").asText("");
        if (hide.isBlank()) {
            return false;
        }
        var answer = feel.evaluate(known.computeIfAbsent(hide, this::read), new HashMap<String, Object>(values));
        if (answer.isFailure()) {
            throw new IllegalStateException(
                    "condition " + hide + ": " + answer.failure().message());
        }
        return Boolean.TRUE.equals(answer.result());
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
