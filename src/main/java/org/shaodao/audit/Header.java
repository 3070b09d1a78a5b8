package org.shaodao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A list of texts as one line of JSON: two different lists are never the same line. */
final class Header {

    private static final JsonMapper JSON = new JsonMapper();

    private Header() {}

    /** Nothing ({@code null}) stays apart from the empty text. */
    static String of(String... texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
