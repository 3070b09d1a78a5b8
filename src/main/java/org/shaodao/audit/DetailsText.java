package org.shaodao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Details of an event as JSON text, cut into pieces that fit a column and put together again. */
@Component
class DetailsText {

    /** Characters of one piece. A character beyond the BMP counts as two and is never cut in half. */
    static final int PIECE = 4000;

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json;

    DetailsText(ObjectMapper json) {
        this.json = json;
    }

    /** At least one piece; {@code {}} when there is nothing to say. */
    List<String> pieces(Map<String, ?> details) {
        try {
            return cut(json.writeValueAsString(details == null ? Map.of() : details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of an event must be plain values", e);
        }
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details in the record are not JSON", e);
        }
    }

    private static List<String> cut(String text) {
        var pieces = new ArrayList<String>();
        int from = 0;
        do {
            int to = Math.min(from + PIECE, text.length());
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        } while (from < text.length());
        return pieces;
    }
}
