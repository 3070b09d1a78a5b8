package org.shaodao.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shaodao.support.Visitor.Answer;

/** What is wrong with the way something was refused; nothing, when it is as it must be. */
final class Verdict {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}");

    private Verdict() {}

    /** A refusal in Chinese under a stable type. */
    static List<String> refusal(Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() < 400 || answer.status() >= 500) {
            faults.add("answered " + answer.status());
            return faults;
        }
        if (!String.valueOf(answer.header("Content-Type")).startsWith("application/problem+json")) {
            faults.add(answer.status() + " is no problem but " + answer.header("Content-Type"));
            return faults;
        }
        if (!answer.type().matches("urn:shaodao:[a-z0-9-]+")) {
            faults.add("has no stable type");
        }
        chinese("title", answer.json().path("title"), faults);
        chinese("detail", answer.json().path("detail"), faults);
        answer.json().path("errors").forEach(error -> chinese("message", error.path("message"), faults));
        return faults;
    }

    /** A refusal that says which field it is about, under a label that people know. */
    static List<String> refusalOf(String field, Answer answer) {
        var faults = refusal(answer);
        if (!faults.isEmpty()) {
            return faults;
        }
        for (var error : answer.json().path("errors")) {
            if (isAbout(field, error.path("field").asText())) {
                if (!field.endsWith("nosuchfield")) {
                    chinese("label", error.path("label"), faults);
                }
                return faults;
            }
        }
        faults.add("does not name " + field);
        return faults;
    }

    /** The field itself, something in it, or the list it is in. */
    private static boolean isAbout(String field, String named) {
        return named.equals(field)
                || named.equals("data." + field)
                || named.startsWith(field + ".")
                || named.startsWith(field + "[")
                || !named.isEmpty() && field.startsWith(named + "[");
    }

    private static void chinese(String what, JsonNode text, List<String> faults) {
        if (!CHINESE.matcher(text.asText()).find()) {
            faults.add(what + " is not Chinese: " + text.asText());
        } else if (ENGLISH.matcher(text.asText()).find()) {
            faults.add(what + " is half English: " + text.asText());
        }
    }
}
