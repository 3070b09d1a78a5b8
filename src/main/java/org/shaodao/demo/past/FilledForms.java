package org.shaodao.demo.past;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shaodao.demo.past.PastCase.Deed;
import org.shaodao.worktime.TownClock;
import org.springframework.stereotype.Component;

/** Which task each deed completes, and what is written into its form. */
@Component
class FilledForms {

    private final Cast cast;
    private final Clock clock;
    private final Map<String, Form> forms = forms();

    FilledForms(Cast cast, Clock clock) {
        this.cast = cast;
        this.clock = clock;
    }

    /** @param task path of the task; @param values what is filled in, {@code null} stays empty */
    private record Form(String task, Function<Scene, Map<String, Object>> values) {}

    private Map<String, Form> forms() {
        return Map.ofEntries(
                Map.entry("confirm", new Form("whistle/confirm", FilledForms::confirm)),
                Map.entry("change", new Form("whistle/confirm", this::change)),
                Map.entry("joinTo", new Form("whistle/confirm", FilledForms::joinTo)),
                Map.entry("return", new Form("whistle/confirm", FilledForms::giveBack)),
                Map.entry("amend", new Form("whistle/amend", FilledForms::amend)),
                Map.entry("afterCheck", new Form("whistle/afterCheck", FilledForms::afterCheck)),
                Map.entry("sign", new Form("department-response/sign", scene -> outcome("sign"))),
                Map.entry("refuse", new Form("department-response/sign", this::refuse)),
                Map.entry("accept", new Form("refusal-arbitration/answer", scene -> outcome("accept"))),
                Map.entry("object", new Form("refusal-arbitration/answer", FilledForms::object)),
                Map.entry("rule", new Form("refusal-arbitration/rule", this::rule)),
                Map.entry("reportIn", new Form("department-response/reportIn", this::reportIn)),
                Map.entry("handle", new Form("department-response/handle", FilledForms::handle)),
                Map.entry("conclude", new Form("whistle/conclude", scene -> values("result", text(scene)))),
                Map.entry("verify", new Form("whistle/verify", FilledForms::verify)),
                Map.entry("visit", new Form("return-visit/visit", FilledForms::visit)));
    }

    /** The deeds that complete a task. */
    Set<String> names() {
        return forms.keySet();
    }

    /** Path of the task that the deed completes. */
    String taskOf(Deed deed) {
        return forms.get(deed.name()).task();
    }

    /** What is filled in; what is not said stays empty. */
    Map<String, Object> fill(Scene scene) {
        var values = new HashMap<>(forms.get(scene.deed().name()).values().apply(scene));
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static Map<String, Object> confirm(Scene scene) {
        return outcome("confirm");
    }

    private Map<String, Object> change(Scene scene) {
        return values("outcome", "change", "lead", agency(scene), "assists", beside(scene), "reason", text(scene));
    }

    private static Map<String, Object> joinTo(Scene scene) {
        return values(
                "outcome", "join", "joinNumber", scene.numberOf(scene.deed().of()));
    }

    private static Map<String, Object> giveBack(Scene scene) {
        return values("outcome", "return", "reason", text(scene));
    }

    private static Map<String, Object> amend(Scene scene) {
        return values("outcome", said(scene, "resubmit"), "text", text(scene));
    }

    private static Map<String, Object> afterCheck(Scene scene) {
        return values("outcome", said(scene, "proper"), "note", text(scene));
    }

    private Map<String, Object> refuse(Scene scene) {
        return values(
                "outcome", "refuse",
                "reason", text(scene),
                "clauseId", scene.deed().clause(),
                "proposedAgency", agency(scene));
    }

    private static Map<String, Object> object(Scene scene) {
        return values(
                "outcome",
                "object",
                "reason",
                text(scene),
                "clauseId",
                scene.deed().clause());
    }

    private Map<String, Object> rule(Scene scene) {
        return values(
                "lead", agency(scene),
                "assists", beside(scene),
                "clauseId", scene.deed().clause(),
                "reason", text(scene));
    }

    private Map<String, Object> reportIn(Scene scene) {
        var now = LocalDateTime.ofInstant(clock.instant(), TownClock.ZONE).truncatedTo(ChronoUnit.MINUTES);
        return values("arrivedAt", now.toString(), "place", scene.story().place(), "finding", text(scene));
    }

    private static Map<String, Object> handle(Scene scene) {
        return values("result", text(scene), "measures", scene.deed().reason(), "contacted", true);
    }

    private static Map<String, Object> verify(Scene scene) {
        return values(
                "outcome", said(scene, "solved"),
                "reason", text(scene),
                "satisfaction", scene.deed().satisfaction());
    }

    private static Map<String, Object> visit(Scene scene) {
        var way = scene.deed().way() == null ? "phone" : scene.deed().way();
        return values("outcome", said(scene, "fine"), "way", way, "note", text(scene));
    }

    private String agency(Scene scene) {
        return cast.agency(scene.deed().to(), scene.story());
    }

    private List<String> beside(Scene scene) {
        return scene.deed().beside().stream()
                .map(kind -> cast.agency(kind, scene.story()))
                .toList();
    }

    private static String text(Scene scene) {
        return scene.deed().text();
    }

    private static String said(Scene scene, String usually) {
        return scene.deed().say() == null ? usually : scene.deed().say();
    }

    private static Map<String, Object> outcome(String outcome) {
        return Map.of("outcome", outcome);
    }

    private static Map<String, Object> values(Object... pairs) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
