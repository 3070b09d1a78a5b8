package org.shaodao.web.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An instant written out with its zone, {@code 2026-05-11T01:00:00Z}; a number of seconds is none. */
class WrittenInstant extends StdScalarDeserializer<Instant> {

    WrittenInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            return OffsetDateTime.parse(parser.getText()).toInstant();
        } catch (DateTimeException wrong) {
            return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "no instant");
        }
    }
}
