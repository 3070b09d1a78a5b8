package org.shaodao.web.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Text that can be kept and shown again: no control characters but line ends and tabs, no marks that cannot be seen, no half of a character. Nothing
 * but spaces, full-width ones too, is read as nothing.
 */
class LegibleText extends StdScalarDeserializer<String> {

    private static final int JOINER = 0x200D;

    LegibleText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        if (!text.codePoints().allMatch(LegibleText::isLegible)) {
            return (String) context.handleWeirdStringValue(String.class, text, "illegible");
        }
        return text.isBlank() ? "" : text;
    }

    private static boolean isLegible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE -> false;
            // Marks without width and of the direction of writing; the joiner within a picture of people stays.
            case Character.FORMAT -> character == JOINER;
            default -> true;
        };
    }
}
