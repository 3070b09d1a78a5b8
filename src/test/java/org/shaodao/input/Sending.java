package org.shaodao.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.shaodao.input.ApiBook.Operation;

/** How a request is written; what is no character by itself is escaped, so that it arrives as it is. */
final class Sending {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Sending() {}

    static String written(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param values written as they are, escaped already */
    static String address(Operation operation, Map<String, String> values, Map<String, String> query) {
        var path = operation.path();
        for (var one : values.entrySet()) {
            path = path.replace("{" + one.getKey() + "}", one.getValue());
        }
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(one -> one.getKey() + "=" + escaped(one.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
