package org.shaodao.engine.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Evaluates the {@code conditional.hide} expressions of a form (FEEL), as the browser did. */
@Component
class FormConditions {

    private final FeelEngine feel;

    FormConditions(ProcessEngine engine) {
        this.feel = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDmnEngineConfiguration()
                .getFeelEngine();
    }

    /** Whether the field is hidden for these values; an expression starts with {@code =}. */
    boolean hidden(JsonNode component, Map<String, ?> values) {
        var hide = component.path("conditional").path("hide").asText("");
        if (hide.isBlank()) {
            return false;
        }
        var context = Variables.fromMap(new HashMap<>(values)).asVariableContext();
        return Boolean.TRUE.equals(feel.evaluateSimpleExpression(hide.replaceFirst("^=", ""), context));
    }
}
