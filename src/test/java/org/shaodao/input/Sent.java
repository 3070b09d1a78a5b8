package org.shaodao.input;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something to write into a field.
 *
 * @param says what is special about it, for the report
 * @param value {@code null}: the field is left out
 * @param fate what has to become of it
 */
record Sent(String says, JsonNode value, Fate fate) {

    enum Fate {
        /** Breaks the field's own description. */
        REFUSED,
        /** Fits the description; a rule of the town may still forbid it, and then it names the field. */
        JUDGED,
        /** As JUDGED, and a list that is asked with it finds nothing: no row bears it. */
        FINDS_NOTHING,
        /** Text of people where people write freely. */
        ACCEPTED
    }
}
