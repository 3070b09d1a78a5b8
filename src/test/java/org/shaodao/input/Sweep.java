package org.shaodao.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.shaodao.input.ApiBook.Operation;
import org.shaodao.input.Sent.Fate;
import org.shaodao.support.Visitor.Answer;

/** Sends one operation everything that is wrong, and notes whatever came of it that should not have. */
final class Sweep {

    private final Operation operation;
    private final Supplier<Good> supply;
    private final Stored stored;
    private final List<String> faults = new ArrayList<>();
    private Good good;
    private Map<String, String> before;

    Sweep(Operation operation, Supplier<Good> supply, Stored stored) {
        this.operation = operation;
        this.supply = supply;
        this.stored = stored;
        renew();
    }

    Good good() {
        return good;
    }

    private void renew() {
        good = supply.get();
        before = stored.counted();
    }

    /** Most requests can be right only once: what they ask for has happened then. */
    private void renewWhereSpent() {
        if (operation.method().equals("PUT") || !stored.counted().equals(before)) {
            renew();
        }
    }

    /** Breaks the description of a field (in a body, a path or a query). */
    void field(String field, Sent sent, Answer answer) {
        var about = field + " " + sent.says();
        if (answer.status() >= 200 && answer.status() < 300) {
            if (sent.fate() == Fate.REFUSED) {
                fault(about, answer, List.of("was accepted"));
            } else if (sent.fate() == Fate.FINDS_NOTHING && foundSomething(field, answer)) {
                fault(about, answer, List.of("found something"));
            }
            renewWhereSpent();
        } else if (sent.fate() == Fate.ACCEPTED) {
            fault(about, answer, List.of("was refused"));
        } else if (sent.fate() != Fate.REFUSED && Set.of(401, 403, 409).contains(answer.status())) {
            refusedAs(about, answer, Verdict.refusal(answer));
        } else {
            refusedAs(about, answer, Verdict.refusalOf(field, answer));
        }
    }

    /** Of bare lists only those are narrowed that are asked with {@code q}. */
    private static boolean foundSomething(String field, Answer answer) {
        if (!String.valueOf(answer.header("Content-Type")).startsWith("application/json")) {
            return false;
        }
        var json = answer.json();
        return json.isArray()
                ? field.equals("q") && !json.isEmpty()
                : !json.path("items").isEmpty();
    }

    /** Is wrong as a whole. */
    void whole(String about, Answer answer) {
        if (answer.status() < 300) {
            fault(about, answer, List.of("was accepted"));
            renewWhereSpent();
            return;
        }
        refusedAs(about, answer, Verdict.refusal(answer));
    }

    private void refusedAs(String about, Answer answer, List<String> wrong) {
        if (!wrong.isEmpty()) {
            fault(about, answer, wrong);
        }
        var now = stored.counted();
        if (!now.equals(before)) {
            fault(about, answer, List.of("was refused and stored something in " + Stored.changed(before, now)));
            before = now;
        }
    }

    private void fault(String about, Answer answer, List<String> wrong) {
        var body = answer.body();
        faults.add(about + ": " + String.join("; ", wrong) + " ⟵ " + answer.status() + " "
                + body.substring(0, Math.min(300, body.length())));
    }

    /** What went wrong so far. */
    List<String> faults() {
        return faults;
    }
}
