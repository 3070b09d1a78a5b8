package org.shaodao.input;

import static org.shaodao.input.Sent.Fate.FINDS_NOTHING;
import static org.shaodao.input.Sent.Fate.JUDGED;
import static org.shaodao.input.Sent.Fate.REFUSED;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is tried on a parameter of an address, derived from its description. */
final class QueryValues {

    /** Where in a list to go on, and not what is in it. */
    private static final Set<String> PLACES = Set.of("cursor", "after");

    private QueryValues() {}

    static List<Sent> of(Field field) {
        var sent = new ArrayList<Sent>();
        if (field.required()) {
            sent.add(new Sent("left out", null, REFUSED));
        }
        if (field.is("integer")) {
            numbers(field, sent);
        } else if (field.schema().has("pattern") || field.schema().has("enum")) {
            add(sent, "an unknown word", "nosuch", REFUSED);
            add(sent, "empty", "", field.required() ? REFUSED : JUDGED);
            add(sent, "digits without end", "9".repeat(30), REFUSED);
        } else if (field.schema().has("format")) {
            moments(sent);
        } else {
            texts(field, sent);
        }
        return sent;
    }

    private static void numbers(Field field, List<Sent> sent) {
        for (var wrong : List.of("abc", "1.5", "99999999999999999999")) {
            add(sent, wrong, wrong, REFUSED);
        }
        var least = field.schema().path("minimum");
        var most = field.schema().path("maximum");
        add(sent, "too small", String.valueOf(least.asLong() - 1), least.isMissingNode() ? JUDGED : REFUSED);
        add(sent, "too large", String.valueOf(most.asLong() + 1), most.isMissingNode() ? JUDGED : REFUSED);
    }

    private static void moments(List<Sent> sent) {
        add(sent, "a word", "昨天", REFUSED);
        add(sent, "no such day", "2026-02-30T25:00:00Z", REFUSED);
        add(sent, "no such day either", "2026-02-30", REFUSED);
        for (var far : List.of("-99999-01-01", "+999999999-12-31")) {
            add(sent, "a day far off", far, REFUSED);
            add(sent, "a moment far off", far + "T23:59:59Z", JUDGED);
        }
    }

    private static void texts(Field field, List<Sent> sent) {
        int longest = field.schema().path("maxLength").asInt(0);
        var endless = "endless, for the document gives it no maxLength";
        add(sent, longest == 0 ? endless : "one too long", "x".repeat(longest == 0 ? 3000 : longest + 1), REFUSED);
        add(sent, "empty", "", JUDGED);
        add(sent, "a NUL", "a\u0000b", JUDGED);
        add(sent, "a backslash", "\\", JUDGED);
        add(sent, "wildcards", "%_%", JUDGED);
        add(sent, "a rare character", "𠮷", JUDGED);
        add(sent, "wide digits", "４１１００３", JUDGED);
        add(sent, "a right-to-left mark", "\u202eabc", JUDGED);
        var fate = PLACES.contains(field.path()) ? JUDGED : FINDS_NOTHING;
        add(sent, "a condition in SQL", "' or '1'='1", fate);
        add(sent, "a script", "<script>1</script>", fate);
        var payload = Values.PAYLOAD;
        add(sent, "a payload", payload.substring(0, Math.min(payload.length(), longest == 0 ? 40 : longest)), JUDGED);
        if (field.path().equals("cursor")) {
            add(sent, "no cursor of ours", "garbage", REFUSED);
            add(sent, "no base64", "§§§", REFUSED);
            add(sent, "a cursor of nonsense", "bm9uc2Vuc2U", REFUSED);
        }
    }

    private static void add(List<Sent> sent, String says, String value, Sent.Fate fate) {
        sent.add(new Sent(says, TextNode.valueOf(value), fate));
    }
}
