package org.shaodao.worklist.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The diagram's decisions as JSON text of a row. */
@Component
class DecisionText {

    private static final int MOST = 4000;
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json;

    DecisionText(ObjectMapper json) {
        this.json = json;
    }

    /** @throws IllegalStateException when a diagram keeps more than ids and decisions */
    String write(Map<String, Object> decisions) {
        try {
            var text = json.writeValueAsString(decisions);
            if (text.length() > MOST) {
                throw new IllegalStateException("a diagram keeps ids and decisions only, not " + text.length()
                        + " characters: " + decisions.keySet());
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("decisions of a diagram must be plain values: " + decisions.keySet(), e);
        }
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("decisions of a row are not JSON", e);
        }
    }
}
