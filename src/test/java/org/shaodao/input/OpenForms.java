package org.shaodao.input;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.shaodao.access.Viewer;
import org.shaodao.support.Matters;
import org.shaodao.worklist.TaskRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For each form a task where it lies open, and somebody whose turn it is. */
final class OpenForms {

    private final Situations are;
    /** In another county: a ruling is kept as a precedent, and the next like whistle there goes elsewhere. */
    private final Situations disputed;

    private final JdbcClient jdbc;
    private final Map<String, Supplier<Waiting>> table = new HashMap<>();

    OpenForms(Situations are, JdbcClient jdbc) {
        this.are = are;
        this.disputed = new Situations(are.town, are.port, "文惠社区");
        this.jdbc = jdbc;
        table.put("whistle/confirm", () -> waiting(are.blown()));
        table.put("whistle/amend", () -> waiting(returned()));
        table.put("whistle/afterCheck", this::emergency);
        table.put("department-response/sign", () -> waiting(are.dispatched()));
        table.put("department-response/reportIn", () -> waiting(are.signed()));
        table.put("department-response/handle", () -> waiting(reportedIn()));
        table.put("whistle/verify", () -> waiting(handled()));
        table.put("whistle/conclude", () -> waiting(notSolved()));
        table.put("refusal-arbitration/answer", () -> waiting(refused()));
        table.put("refusal-arbitration/rule", () -> waiting(objected()));
        table.put("return-visit/visit", this::visit);
    }

    /** Whose turn it is, and with what. */
    record Waiting(Viewer who, TaskRow task) {}

    /** @throws AssertionError when nobody has said how one gets there */
    Waiting at(String task) {
        var way = table.get(task);
        if (way == null) {
            throw new AssertionError(task + ": add to OpenForms how a case gets to this task.");
        }
        var waiting = way.get();
        if (!waiting.task().path().equals(task)) {
            throw new AssertionError(
                    task + ": the case waits at " + waiting.task().path());
        }
        return waiting;
    }

    private Waiting waiting(String number) {
        var task = are.task(number);
        return new Waiting(personOf(task), task);
    }

    private Viewer personOf(TaskRow task) {
        if (task.ownerId() != null) {
            return are.town.officer(task.ownerId());
        }
        return Stream.of(are.secretary, are.centre, disputed.centre)
                .filter(known -> known.agencyId().equals(task.queue()))
                .findFirst()
                .orElseGet(() -> are.town.someoneOf(task.queue()));
    }

    /** Whoever's turn it is. */
    private Viewer next(String number) {
        return personOf(are.task(number));
    }

    private String returned() {
        var number = are.blown();
        are.work.returns(are.centre, number, "请补上现场照片");
        return number;
    }

    private Waiting emergency() {
        var number = are.town.blow(are.secretary, Matters.gasLeak(are.region()));
        return new Waiting(are.centre, are.town.task(are.centre, "whistle/afterCheck", number));
    }

    private String reportedIn() {
        var number = are.signed();
        are.work.reportsIn(next(number), number);
        return number;
    }

    private String handled() {
        var number = reportedIn();
        are.work.handles(next(number), number, "换了橡胶垫，夜里复测不响");
        return number;
    }

    private String notSolved() {
        var number = handled();
        are.work.notSolved(next(number), number, "昨天夜里又响了");
        return number;
    }

    private String refused() {
        var number = disputed.dispatched();
        var transport = are.town.agency("TRANSPORT", disputed.community).id();
        are.work.refuses(next(number), number, transport, "该路段已移交交通部门养护");
        return number;
    }

    private String objected() {
        var number = refused();
        are.work.objects(next(number), number, disputed.housing(), "移交的是车行道，铁板属于管线井盖");
        return number;
    }

    /** A visit of the town's past that is due now: a new one would have to wait for a week. */
    private Waiting visit() {
        var number = jdbc.sql("select case_number from task_entry where process = 'return-visit' and state = 'OPEN'"
                        + " order by task_id limit 1")
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AssertionError("no visit of the town's past is due any more"));
        return waiting(number);
    }
}
