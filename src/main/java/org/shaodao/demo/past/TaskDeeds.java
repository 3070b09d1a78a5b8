package org.shaodao.demo.past;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shaodao.access.Viewer;
import org.shaodao.demo.past.PastCase.Deed;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.Worklist;
import org.shaodao.worktime.TownClock;
import org.springframework.stereotype.Component;

/** Completing tasks with their forms, by whoever has the task or usually does the agency's work. */
@Component
class TaskDeeds implements Deeds {

    private final Worklist worklist;
    private final TaskLists lists;
    private final CaseTalk talk;
    private final Cast cast;
    private final Album album;
    private final Clock clock;
    private final Map<String, Form> forms = forms();

    TaskDeeds(Worklist worklist, TaskLists lists, CaseTalk talk, Cast cast, Album album, Clock clock) {
        this.worklist = worklist;
        this.lists = lists;
        this.talk = talk;
        this.cast = cast;
        this.album = album;
        this.clock = clock;
    }

    /** @param task path of the task; @param values what is filled in, {@code null} stays empty */
    private record Form(String task, Function<Scene, Map<String, Object>> values) {}

    private Map<String, Form> forms() {
        return Map.ofEntries(
                Map.entry("confirm", new Form("whistle/confirm", TaskDeeds::confirm)),
                Map.entry("change", new Form("whistle/confirm", this::change)),
                Map.entry("joinTo", new Form("whistle/confirm", TaskDeeds::joinTo)),
                Map.entry("return", new Form("whistle/confirm", TaskDeeds::giveBack)),
                Map.entry("amend", new Form("whistle/amend", TaskDeeds::amend)),
                Map.entry("afterCheck", new Form("whistle/afterCheck", TaskDeeds::afterCheck)),
                Map.entry("sign", new Form("department-response/sign", scene -> outcome("sign"))),
                Map.entry("refuse", new Form("department-response/sign", this::refuse)),
                Map.entry("accept", new Form("refusal-arbitration/answer", scene -> outcome("accept"))),
                Map.entry("object", new Form("refusal-arbitration/answer", TaskDeeds::object)),
                Map.entry("rule", new Form("refusal-arbitration/rule", this::rule)),
                Map.entry("reportIn", new Form("department-response/reportIn", this::reportIn)),
                Map.entry("handle", new Form("department-response/handle", TaskDeeds::handle)),
                Map.entry("conclude", new Form("whistle/conclude", scene -> values("result", text(scene)))),
                Map.entry("verify", new Form("whistle/verify", TaskDeeds::verify)),
                Map.entry("visit", new Form("return-visit/visit", TaskDeeds::visit)));
    }

    @Override
    public Set<String> names() {
        return forms.keySet();
    }

    @Override
    public void play(Scene scene) {
        var form = forms.get(scene.deed().name());
        if ("reportIn".equals(scene.deed().name())
                && waiting(scene, form.task()).isEmpty()) {
            goUnasked(scene);
            return;
        }
        var task = task(scene, form.task());
        var person = personFor(task, scene.deed());
        var values = new HashMap<String, Object>(form.values().apply(scene));
        values.values().removeIf(value -> value == null);
        var photos = album.take(person, scene.deed().photos());
        worklist.complete(
                person, task.id(), new Worklist.Filled((String) values.get("outcome"), values, photos, task.version()));
    }

    /** An assistant whom the level does not ask to turn up went all the same: that is a note, not a task. */
    private void goUnasked(Scene scene) {
        var task = task(scene, "department-response/handle");
        var person = personFor(task, scene.deed());
        talk.note(person, scene.number(), CaseTalk.NoteKind.PROGRESS, "到过现场：" + text(scene), List.of());
    }

    private TaskRow task(Scene scene, String path) {
        var found = waiting(scene, path);
        if (found.size() != 1) {
            var open = open(scene).stream()
                    .map(task -> task.path() + "@" + task.queue())
                    .toList();
            throw new IllegalStateException("%s: %d tasks for %s by %s; open: %s"
                    .formatted(
                            scene.story().id(), found.size(), path, scene.deed().by(), open));
        }
        return found.get(0);
    }

    private List<TaskRow> waiting(Scene scene, String path) {
        var by = scene.deed().by();
        return open(scene).stream()
                .filter(task -> task.path().equals(path))
                .filter(task -> by == null || task.queue().endsWith("-" + by))
                .toList();
    }

    private List<TaskRow> open(Scene scene) {
        return lists.openOf(List.of(scene.number())).getOrDefault(scene.number(), List.of());
    }

    private Viewer personFor(TaskRow task, Deed deed) {
        if (task.ownerId() != null) {
            return cast.person(task.ownerId(), task.queue());
        }
        return deed.person() == null ? cast.usual(task.queue()) : cast.personOf(task.queue(), deed.person());
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
