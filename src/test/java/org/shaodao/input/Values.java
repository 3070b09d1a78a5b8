package org.shaodao.input;

import static org.shaodao.input.Sent.Fate.ACCEPTED;
import static org.shaodao.input.Sent.Fate.JUDGED;
import static org.shaodao.input.Sent.Fate.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is tried on a field, derived from its description and from what a good request has there. */
final class Values {

    /** What a careless application would run instead of keep. */
    static final String PAYLOAD = "'; drop table w; -- <script>alert(1)</script> ${7*7} #{7*7} {{7*7}} =1+1 "
            + "../../etc/passwd %s%n \\ 𠮷👩‍🚒";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Field field;
    private final JsonNode good;
    private final List<Sent> sent = new ArrayList<>();

    private Values(Field field, JsonNode good) {
        this.field = field;
        this.good = good;
    }

    /** @param good what the good request has in this field, missing when it has nothing */
    static List<Sent> of(Field field, JsonNode good) {
        var values = new Values(field, good);
        values.nothing();
        values.ofAnotherKind();
        if (field.is("string")) {
            values.texts();
        } else if (field.is("integer") || field.is("number")) {
            values.numbers();
        } else if (field.is("array")) {
            values.lists();
        } else if (field.is("object")) {
            values.records();
        }
        return values.sent;
    }

    private void nothing() {
        add("null", JSON.nullNode(), field.required() ? REFUSED : JUDGED);
        if (field.required() && !field.isElement()) {
            sent.add(new Sent("left out", null, REFUSED));
        }
    }

    private void ofAnotherKind() {
        var kinds = Map.of(
                "string", "text", "integer", 5, "number", 1.5, "boolean", true, "object", Map.of(), "array", List.of());
        kinds.forEach((kind, example) -> {
            var numeric = kind.equals("integer") && field.is("number");
            if (!field.is(kind) && !numeric) {
                add(kind + " instead", JSON.valueToTree(example), REFUSED);
            }
        });
        if (field.is("boolean")) {
            add("a number for yes", JSON.valueToTree(1), REFUSED);
            add("the word true", JSON.valueToTree("true"), REFUSED);
        }
    }

    private void texts() {
        text("empty", "", field.required() ? REFUSED : JUDGED);
        text("blank", " \t　", field.required() ? REFUSED : JUDGED);
        text("a NUL", "好\u0000好好好好", REFUSED);
        text("a bell and an escape", "好\u0007\u001b[31m好好", REFUSED);
        text("half a character", "好好好好好\ud842", REFUSED);
        text("the other half", "\udfb7好好好好好", REFUSED);
        if (field.schema().has("enum") || field.schema().has("pattern")) {
            text("an unknown word", "§nosuch§", REFUSED);
        } else if (field.schema().has("format")) {
            text("no such day", "2026-02-30T25:00:00Z", REFUSED);
            text("a word", "昨天", REFUSED);
            if (!field.schema().path("format").asText().equals("date")) {
                text("a day without a time", "2026-02-03", REFUSED);
            }
            text("before anybody was born", "-99999-01-01T00:00:00Z", JUDGED);
            text("at the end of time", "+999999999-12-31T23:59:59Z", JUDGED);
        } else {
            free();
        }
    }

    private void free() {
        int longest = field.schema().path("maxLength").asInt(0);
        if (longest == 0) {
            text("endless, for the document gives the field no maxLength", "字".repeat(100_000), REFUSED);
            return;
        }
        var written = good.isTextual() && good.asText().codePoints().anyMatch(Character::isIdeographic);
        text("one character too long", "字".repeat(longest + 1), REFUSED);
        text("rare characters, as long as it may be", "𠮷".repeat(longest / 2), written ? ACCEPTED : JUDGED);
        var payload = (PAYLOAD + "字".repeat(longest)).substring(0, longest);
        text("a payload, as long as it may be", payload, written ? ACCEPTED : JUDGED);
        int shortest = field.schema().path("minLength").asInt(0);
        if (shortest > 1) {
            text("one character too short", "字".repeat(shortest - 1), REFUSED);
            text("blank, as long as it must be", " ".repeat(shortest), REFUSED);
        }
    }

    private void numbers() {
        add("a number in quotes", JSON.valueToTree("5"), REFUSED);
        add("beyond any number", JSON.valueToTree(new java.math.BigInteger("9".repeat(30))), REFUSED);
        add("nothing that there is", JSON.valueToTree(999_999_999), JUDGED);
        add("below zero", JSON.valueToTree(-1), JUDGED);
        var least = field.schema().path("minimum");
        var most = field.schema().path("maximum");
        if (!least.isMissingNode()) {
            add("just too small", JSON.valueToTree(least.asInt() - 1), REFUSED);
        }
        if (!most.isMissingNode()) {
            add("just too large", JSON.valueToTree(most.asInt() + 1), REFUSED);
        }
    }

    private void lists() {
        int most = field.schema().path("maxItems").asInt(0);
        var one = good.isEmpty() ? JSON.valueToTree(1) : good.get(0);
        list("one too many", most + 1, one);
        list("a thousand", 1_000, one);
        add("an element that is a list", JSON.createArrayNode().add(JSON.createArrayNode()), REFUSED);
    }

    private void list(String says, int size, JsonNode one) {
        var list = JSON.createArrayNode();
        for (int i = 0; i < size; i++) {
            list.add(one);
        }
        add(says, list, REFUSED);
    }

    private void records() {
        if (field.schema().has("properties")) {
            var more = good.isObject()
                    ? (com.fasterxml.jackson.databind.node.ObjectNode) good.deepCopy()
                    : JSON.createObjectNode();
            add("a field that there is not", more.put("nosuchfield", "x"), REFUSED);
        }
    }

    private void text(String says, String text, Sent.Fate fate) {
        add(says, JSON.getNodeFactory().textNode(text), fate);
    }

    private void add(String says, JsonNode value, Sent.Fate fate) {
        sent.add(new Sent(says, value, fate));
    }
}
