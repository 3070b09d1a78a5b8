package org.shaodao.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.worklist.TaskRow;

/** Working on a task and on its clocks. */
final class TaskRequests {

    private final Situations are;

    TaskRequests(Situations are) {
        this.are = are;
    }

    void addTo(GoodRequests requests) {
        working(requests);
        clocks(requests);
    }

    private void working(GoodRequests requests) {
        requests.put("POST /api/tasks/{id}/claim", () -> onTask(are.dispatched(), Map.of()));
        requests.put("POST /api/tasks/{id}/release", () -> onTask(are.signed(), Map.of()));
        requests.put(
                "POST /api/tasks/{id}/hand-over",
                () -> {
                    var task = are.signedByThePolice();
                    return onTask(task, Map.of("officerId", colleague(task), "reason", "我下周出差，请同事接着办"));
                },
                () -> {
                    var task = are.signedByThePolice();
                    return onTask(task, Map.of("agencyId", otherQueue(task), "reason", "这件事归上级部门办理"));
                });
        requests.put(
                "POST /api/tasks/{id}/complete",
                () -> onTask(
                        are.dispatched(),
                        Map.of("outcome", "sign", "data", Map.of("outcome", "sign"), "attachments", List.of())));
    }

    private Good onTask(String number, Map<String, Object> body) {
        return onTask(are.task(number), body);
    }

    private Good onTask(TaskRow task, Map<String, Object> body) {
        var all = new HashMap<>(body);
        all.put("version", task.version());
        return GoodRequests.good(are.at(are.town.someoneOf(task.queue())), Map.of("id", task.id()), all);
    }

    private long colleague(TaskRow task) {
        var me = are.town.someoneOf(task.queue());
        for (var officer :
                are.at(me).get("/api/agencies/" + me.agencyId() + "/officers").json()) {
            if (officer.path("id").asLong() != me.officerId()) {
                return officer.path("id").asLong();
            }
        }
        throw new IllegalStateException("nobody else works for " + me.agencyName());
    }

    private String otherQueue(TaskRow task) {
        var view = are.at(are.town.someoneOf(task.queue())).get("/api/tasks/" + task.id());
        for (var move : view.json().path("moves")) {
            if (move.path("code").asText().equals("moveQueue")) {
                return move.at("/targets/0/id").asText();
            }
        }
        throw new IllegalStateException(task.queueName() + " has nobody above or below");
    }

    private void clocks(GoodRequests requests) {
        requests.put(
                "POST /api/clocks/{id}/requests",
                () -> onClock(are.signed(), pause()),
                () -> onClock(
                        are.signedByThePolice().caseNumber(), Map.of("kind", "EXTEND", "note", "备件还在路上", "days", 1)));
        requests.put("POST /api/clock-requests/{id}/decision", () -> {
            var request = asked(are.signed());
            return GoodRequests.good(
                    are.at(are.centre), Map.of("id", request), Map.of("approve", true, "note", "情况属实"));
        });
        requests.put("POST /api/clocks/{id}/resume", () -> {
            var number = are.signed();
            var request = asked(number);
            are.at(are.centre)
                    .post("/api/clock-requests/" + request + "/decision", Map.of("approve", true, "note", "同意"));
            return GoodRequests.good(are.at(are.centre), clock(number), null);
        });
        requests.put(
                "GET /api/clocks/{id}/explanation",
                () -> GoodRequests.good(are.at(are.secretary), clock(are.dispatched()), null));
    }

    /** The department asks for a pause, and the answer waits for somebody's decision. */
    private String asked(String number) {
        return are.at(are.officerOf(number))
                .post("/api/clocks/" + clock(number).get("id") + "/requests", pause())
                .json()
                .path("id")
                .asText();
    }

    private Map<String, Object> pause() {
        var until = are.town.now().plusSeconds(86_400).toString();
        return Map.of("kind", "SUSPEND", "reason", "APPRAISAL", "note", "等伤情鉴定，预计一天", "until", until);
    }

    private Good onClock(String number, Map<String, Object> body) {
        var clock = are.resultClock(number);
        var owner = are.town.someoneOf(clock.path("agencyId").asText());
        return GoodRequests.good(are.at(owner), Map.of("id", clock.path("id").asText()), body);
    }

    private Map<String, String> clock(String number) {
        return Map.of("id", are.resultClock(number).path("id").asText());
    }
}
