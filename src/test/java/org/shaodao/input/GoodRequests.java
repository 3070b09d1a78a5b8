package org.shaodao.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.Role;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.input.ApiBook.Operation;
import org.shaodao.support.Visitor;
import org.shaodao.worklist.TaskRow;

/**
 * A right request for each operation, made anew each time it is asked for. What the operation shares with others (a case,
 * a task, an agency) comes from its path; only what no description can tell stands in the table.
 */
final class GoodRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a long password of 2026";
    private static final AtomicInteger STRANGERS = new AtomicInteger();

    private final Situations are;
    private final AgencyRegister people;
    private final AccountRegister accounts;
    private final Map<String, List<Supplier<Good>>> table = new HashMap<>();

    GoodRequests(Situations are, AgencyRegister people, AccountRegister accounts) {
        this.are = are;
        this.people = people;
        this.accounts = accounts;
        comingIn();
        blowing();
        talking();
        working();
        clocks();
        reading();
    }

    /**
     * Right requests for the operation; a second one where fields exclude each other.
     *
     * @throws AssertionError when nobody has said how a right one looks
     */
    List<Supplier<Good>> of(Operation operation) {
        var found = table.get(operation.name());
        if (found == null) {
            throw new AssertionError(operation.name() + " has no right request: add one to GoodRequests, with a person"
                    + " who may send it and a case in a state that allows it.");
        }
        return found;
    }

    private void comingIn() {
        put("POST /api/session", () -> good(stranger(), Map.of(), account()));
        put(
                "POST /api/demo/enter",
                () -> good(stranger(), Map.of(), Map.of("officerId", are.secretary.officerId())));
        put(
                "POST /api/demo/clock",
                () -> good(
                        are.at(are.secretary),
                        Map.of(),
                        Map.of("move", "TO", "to", are.town.now().plusSeconds(90).toString())));
        put("POST /api/notices/read", () -> good(are.at(are.secretary), Map.of(), Map.of("upTo", 1)));
    }

    private Visitor stranger() {
        var visitor = new Visitor(are.port);
        visitor.get("/api/me");
        return visitor;
    }

    private Map<String, Object> account() {
        var number = "sweep-" + STRANGERS.incrementAndGet();
        people.enterOfficers(List.of(new AgencyRegister.OfficerEntry(
                number, "试某", are.secretary.agencyId(), "网格员" + number, false, true, 90)));
        accounts.open(
                number, people.officerNumbered(number).orElseThrow().id(), java.util.Set.of(Role.OFFICER), PASSWORD);
        return Map.of("account", number, "password", PASSWORD);
    }

    private void blowing() {
        put("POST /api/whistles", () -> good(are.at(are.secretary), Map.of(), whistle()));
        put("POST /api/whistles/preview", () -> good(are.at(are.secretary), Map.of(), preview()));
        put("POST /api/whistles/{number}/join", () -> {
            var body = Map.of("text", "今天早上又响了，三号楼也听得见。", "attachments", List.of(are.photo()));
            return good(are.at(are.secretary), Map.of("number", are.dispatched()), body);
        });
        put("POST /api/whistles/{number}/withdraw", () -> ending(are.at(are.secretary), are.blown()));
        put("POST /api/whistles/{number}/cancel", () -> ending(are.at(are.centre), are.dispatched()));
    }

    private Map<String, Object> preview() {
        var body = new HashMap<String, Object>();
        body.put("type", "ROAD_FACILITY");
        body.put("harm", "NONE");
        body.put("persons", "SOME");
        body.put("minor", false);
        body.put("weapon", false);
        body.put("regionCode", are.region());
        body.put("text", "文峰路口的铁板松了，车一过就咣当响。");
        body.put("level", "ROUTINE");
        return body;
    }

    private Map<String, Object> whistle() {
        var body = new HashMap<>(preview());
        body.put("title", "文峰路口铁板松动");
        body.put("levelReason", "三十户出行受阻");
        body.put("tried", "已放反光锥，联系过物业，物业说不归他们管。");
        body.put("place", "文峰路与八一路口东北角");
        body.put("point", Map.of("lat", 34.02, "lng", 113.85));
        body.put("departmentsReason", "该路段由市政养护");
        body.put("departments", List.of(Map.of("agencyId", housing(), "role", "LEAD")));
        body.put("attachments", List.of(are.photo()));
        body.put(
                "parties",
                List.of(Map.of(
                        "name", "何某某",
                        "role", "RESPONDENT",
                        "phone", "13800001234",
                        "idNumber", "411003199001011234",
                        "address", "镜湖社区 3 号楼",
                        "minor", false)));
        return body;
    }

    private String housing() {
        return are.town.agency("HOUSING", Situations.COMMUNITY).id();
    }

    private Good ending(Visitor who, String number) {
        return good(who, Map.of("number", number), Map.of("reason", "物业已经连夜修好", "version", are.version(number)));
    }

    private void talking() {
        put("POST /api/whistles/{number}/notes", () -> {
            var body = Map.of(
                    "kind", "COMMENT", "text", "已到现场围挡，明天上午修补。", "attachments", List.of(are.photo()));
            return good(are.at(are.secretary), Map.of("number", are.dispatched()), body);
        });
        put("POST /api/whistles/{number}/urge", () -> {
            var number = are.dispatched();
            return good(
                    are.at(are.secretary),
                    Map.of("number", number),
                    Map.of("agencyId", are.task(number).queue()));
        });
        put("POST /api/whistles/{number}/copies", () -> {
            var body = Map.of(
                    "agencyIds", List.of(housing()),
                    "officerIds", List.of(are.centre.officerId()),
                    "note", "请知晓这件事的进展");
            return good(are.at(are.secretary), Map.of("number", are.dispatched()), body);
        });
        put(
                "PUT /api/whistles/{number}/watch",
                () -> good(are.at(are.secretary), Map.of("number", are.blown()), Map.of("watched", true)));
        put("POST /api/whistles/{number}/parties/{id}/reveal", () -> {
            var number = are.at(are.secretary).post("/api/whistles", whistle()).json().path("number").asText();
            var party = are.at(are.secretary)
                    .get("/api/whistles/" + number + "/parties")
                    .json()
                    .path(0)
                    .path("id")
                    .asText();
            return good(
                    are.at(are.secretary),
                    Map.of("number", number, "id", party),
                    Map.of("purpose", "上门调解前电话联系"));
        });
    }

    private void working() {
        put("POST /api/tasks/{id}/claim", () -> onTask(are.dispatched(), Map.of()));
        put("POST /api/tasks/{id}/release", () -> onTask(are.signed(), Map.of()));
        put(
                "POST /api/tasks/{id}/hand-over",
                () -> {
                    var task = are.signedByThePolice();
                    return onTask(task, Map.of("officerId", colleague(task), "reason", "我下周出差，请同事接着办"));
                },
                () -> {
                    var task = are.signedByThePolice();
                    return onTask(task, Map.of("agencyId", otherQueue(task), "reason", "这件事归上级部门办理"));
                });
        put(
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
        return good(are.at(are.town.someoneOf(task.queue())), Map.of("id", task.id()), all);
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

    private void clocks() {
        put(
                "POST /api/clocks/{id}/requests",
                () -> onClock(are.signed(), pause()),
                () -> onClock(are.signedByThePolice().caseNumber(), Map.of("kind", "EXTEND", "note", "备件还在路上", "days", 1)));
        put("POST /api/clock-requests/{id}/decision", () -> {
            var request = asked(are.signed());
            return good(are.at(are.centre), Map.of("id", request), Map.of("approve", true, "note", "情况属实"));
        });
        put("POST /api/clocks/{id}/resume", () -> {
            var number = are.signed();
            var request = asked(number);
            are.at(are.centre)
                    .post("/api/clock-requests/" + request + "/decision", Map.of("approve", true, "note", "同意"));
            return good(are.at(are.centre), clock(number), null);
        });
        put("GET /api/clocks/{id}/explanation", () -> good(are.at(are.secretary), clock(are.dispatched()), null));
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
        return good(are.at(owner), Map.of("id", clock.path("id").asText()), body);
    }

    private Map<String, String> clock(String number) {
        return Map.of("id", are.resultClock(number).path("id").asText());
    }

    private void reading() {
        for (var what : List.of("", "/clock-requests", "/clocks", "/diagrams", "/looks", "/parties", "/timeline")) {
            put(
                    "GET /api/whistles/{number}" + what,
                    () -> good(are.at(are.secretary), Map.of("number", are.blown()), null));
        }
        for (var what : List.of("/duties", "/officers")) {
            put("GET /api/agencies/{id}" + what, () -> good(are.at(are.secretary), Map.of("id", housing()), null));
        }
        for (var what : List.of("", "/children")) {
            put("GET /api/regions/{code}" + what, () -> good(are.at(are.secretary), Map.of("code", are.region()), null));
        }
        for (var what : List.of("", "/preview")) {
            put(
                    "GET /api/attachments/{id}" + what,
                    () -> good(are.at(are.secretary), Map.of("id", String.valueOf(are.photo())), null));
        }
        put("GET /api/tasks/{id}", () -> {
            var task = are.task(are.blown());
            return good(are.at(are.centre), Map.of("id", task.id()), null);
        });
        for (var list : List.of("/api/whistles", "/api/tasks", "/api/notices")) {
            put("GET " + list, () -> good(are.at(are.secretary), Map.of(), null));
        }
        put("GET /api/agencies", () -> asking(Map.of("regionCode", are.region(), "q", "住建")));
        put("GET /api/precedents", () -> asking(similar()));
        put("GET /api/whistles/duplicates", () -> asking(similar()));
    }

    private Map<String, String> similar() {
        return Map.of("type", "ROAD_FACILITY", "regionCode", are.region(), "text", "铁板松了");
    }

    private Good asking(Map<String, String> query) {
        return new Good(are.at(are.secretary), Map.of(), query, null);
    }

    @SafeVarargs
    private void put(String operation, Supplier<Good>... requests) {
        table.put(operation, List.of(requests));
    }

    private static Good good(Visitor who, Map<String, String> values, Map<String, ?> body) {
        return new Good(who, values, Map.of(), body == null ? null : JSON.<ObjectNode>valueToTree(body));
    }
}
