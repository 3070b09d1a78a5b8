package org.shaodao.input;

import static org.shaodao.input.Sent.Fate.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What is written into a field of a form: the right thing, and all that is wrong. */
final class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode component;
    private final List<Sent> sent = new ArrayList<>();

    private FormValues(JsonNode component) {
        this.component = component;
    }

    /**
     * The longest text that fits, with everything in it that a careless application would run; an option that is
     * offered; what the form was prefilled with.
     *
     * @param data prefilled values and offered options of the open task
     */
    static JsonNode right(JsonNode component, JsonNode data) {
        var key = component.path("key").asText();
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> JSON.valueToTree(longest(component));
            case "radio" -> component.at("/values/0/value");
            case "select" -> options(component, data).path(0).path("value");
            case "checklist" -> {
                var options = options(component, data);
                yield JSON.createArrayNode()
                        .add(options.path(options.size() - 1).path("value"));
            }
            case "checkbox" -> JSON.valueToTree(true);
            case "datetime" -> data.path(key);
            default -> throw new AssertionError(key + ": teach FormValues to fill in a " + component.path("type"));
        };
    }

    private static String longest(JsonNode component) {
        int most = component.at("/validate/maxLength").asInt();
        return (Values.PAYLOAD + "字".repeat(most)).substring(0, most);
    }

    private static JsonNode options(JsonNode component, JsonNode data) {
        return component.has("values")
                ? component.path("values")
                : data.path(component.path("valuesKey").asText());
    }

    /** Everything that is wrong in this field. */
    static List<Sent> wrong(JsonNode component) {
        var values = new FormValues(component);
        values.nothing();
        var type = component.path("type").asText();
        switch (type) {
            case "textfield", "textarea" -> values.texts();
            case "radio", "select" -> values.choices();
            case "checklist" -> values.lists();
            case "checkbox" -> values.all("a word", "yes", "a number", 1, "a list", List.of(true));
            case "datetime" -> values.times();
            default -> throw new AssertionError("teach FormValues what is wrong in a " + type);
        }
        values.add("a record", Map.of("a", 1));
        return values.sent;
    }

    private void nothing() {
        if (component.at("/validate/required").asBoolean()) {
            sent.add(new Sent("left out", null, REFUSED));
            all("null", null, "empty", "", "blank", " 　\t");
        }
    }

    private void texts() {
        int most = component.at("/validate/maxLength").asInt();
        int least = component.at("/validate/minLength").asInt();
        all("a number", 5, "yes", true, "a list", List.of("好"));
        all("one character too long", "字".repeat(most + 1), "endless", "字".repeat(100_000));
        all("rare characters, too many", "𠮷".repeat(most / 2 + 1));
        all("a NUL", "好好好好好好\u0000", "half a character", "好好好好好好\ud842");
        if (least > 1) {
            add("one character too short", "字".repeat(least - 1));
        }
    }

    private void choices() {
        all("no such option", "nosuch", "a payload", Values.PAYLOAD, "endless", "x".repeat(5000));
        all("a number", 5, "yes", true, "a list", List.of("nosuch"));
    }

    private void lists() {
        all("a text", "nosuch", "a number", 5, "no such option", List.of("nosuch"), "numbers", List.of(1, 2));
        all("the same twice", List.of("nosuch", "nosuch"), "very many", Collections.nCopies(1000, "nosuch"));
        add("a gap", Collections.singletonList(null));
    }

    private void times() {
        all("a word", "昨天", "no such day", "2026-02-30T10:00", "no such hour", "2026-02-03T25:00");
        all("long ago", "1999-01-01T10:00", "not yet", "2999-01-01T10:00", "a number", 5, "a list", List.of());
        all("at the end of time", "+999999999-12-31T23:59:59", "of no zone", "2026-02-03T10:00+99:00");
    }

    private void all(Object... saysAndValue) {
        for (int i = 0; i < saysAndValue.length; i += 2) {
            add((String) saysAndValue[i], saysAndValue[i + 1]);
        }
    }

    private void add(String says, Object value) {
        sent.add(new Sent(says, JSON.valueToTree(value), REFUSED));
    }
}
