package org.shaodao.input;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.support.Workbooks;

/** Keeping the town's own lists. */
final class RegisterRequests {

    private static final Map<String, String> REGISTER = Map.of("register", "officers");

    private static final String CLERK = "411003000000-PEACE_OFFICE-06";
    private static final String OFFICE = "411003000000-PEACE_OFFICE";

    private final Situations are;
    private final AgencyRegister people;
    private int number = 50;

    RegisterRequests(Situations are, AgencyRegister people) {
        this.are = are;
        this.people = people;
    }

    void addTo(GoodRequests requests) {
        for (var what : List.of("/{key}", "/{key}/history", "/{key}/ending")) {
            requests.put(
                    "GET /api/registers/{register}/lines" + what,
                    () -> GoodRequests.good(are.at(clerk()), line(), null));
        }
        requests.put(
                "GET /api/registers/{register}/lines",
                () -> new Good(
                        are.at(clerk()), REGISTER, Map.of("q", "主任", "region", are.region(), "limit", "5"), null));
        requests.put(
                "POST /api/registers/{register}/lines",
                () -> GoodRequests.good(are.at(clerk()), REGISTER, Map.of("cells", someoneNew(), "reason", "新来的")));
        files(requests);
        endings(requests);
        calendars(requests);
        requests.put("PUT /api/registers/{register}/lines/{key}", () -> {
            var seen = are.at(clerk())
                    .get("/api/registers/officers/lines/" + key())
                    .json();
            var cells = Map.of(
                    "number",
                    key(),
                    "name",
                    "蒋小刚" + number++,
                    "agency",
                    agency(),
                    "post",
                    "网格员",
                    "phone",
                    "0374-2200000");
            return GoodRequests.good(
                    are.at(clerk()),
                    line(),
                    Map.of("cells", cells, "version", seen.path("version").asLong(), "reason", "改了名字"));
        });
    }

    private void endings(GoodRequests requests) {
        requests.put("POST /api/registers/{register}/lines/{key}/ending", () -> {
            var going = goingSoon();
            return GoodRequests.good(are.at(clerk()), going, ending(0));
        });
        requests.put("POST /api/registers/{register}/lines/{key}/restoring", () -> {
            var gone = goingSoon();
            are.at(clerk()).post("/api/registers/officers/lines/" + gone.get("key") + "/ending", ending(0));
            return GoodRequests.good(are.at(clerk()), gone, Map.of("reason", "停用错了", "version", 1));
        });
    }

    private static Map<String, Object> ending(int version) {
        return Map.of("on", "2026-01-05", "reason", "不来了", "version", version);
    }

    /** Somebody who has just come. */
    private Map<String, String> goingSoon() {
        var cells = someoneNew();
        are.at(clerk()).post("/api/registers/officers/lines", Map.of("cells", cells));
        return Map.of("register", "officers", "key", cells.get("number"));
    }

    private void files(GoodRequests requests) {
        requests.put(
                "GET /api/registers/{register}/workbook",
                () -> new Good(are.at(clerk()), Map.of("register", "duties"), Map.of("empty", "true"), null));
        for (var what : List.of("", "/workbook")) {
            requests.put(
                    "GET /api/imports/{importId}" + what, () -> GoodRequests.good(are.at(clerk()), received(), null));
        }
        requests.put(
                "GET /api/imports/{importId}/rows",
                () -> new Good(
                        are.at(clerk()), received(), Map.of("rowKind", "SAME", "afterRow", "1", "limit", "5"), null));
        requests.put("POST /api/imports/{importId}/apply", () -> {
            var theImport = received();
            var seen = are.at(clerk())
                    .get("/api/imports/" + theImport.get("importId"))
                    .json();
            return GoodRequests.good(
                    are.at(clerk()),
                    theImport,
                    Map.of("goodOnly", true, "version", seen.path("version").asLong()));
        });
    }

    private void calendars(GoodRequests requests) {
        requests.put(
                "GET /api/clock-trial",
                () -> new Good(
                        are.at(clerk()),
                        Map.of(),
                        Map.of("policy", "SIGN", "tier", "ROUTINE", "from", "2026-05-12T01:00:00Z", "agency", OFFICE),
                        null));
        requests.put(
                "POST /api/calendars/{year}/drafts",
                () -> GoodRequests.good(are.at(cityClerk()), Map.of("year", "2030"), newYear()));
        requests.put(
                "GET /api/calendars/{year}/workbook",
                () -> GoodRequests.good(are.at(cityClerk()), Map.of("year", "2026"), null));
        requests.put(
                "GET /api/calendar-drafts/{draftId}", () -> GoodRequests.good(are.at(cityClerk()), looked(), null));
        requests.put(
                "GET /api/calendar-drafts/{draftId}/moves",
                () -> new Good(
                        are.at(cityClerk()),
                        looked(),
                        Map.of("afterDue", "2030-01-02T00:00:00Z", "afterClock", "5"),
                        null));
        requests.put("POST /api/calendar-drafts/{draftId}/publication", () -> {
            var draft = looked();
            var seen = are.at(cityClerk())
                    .get("/api/calendar-drafts/" + draft.get("draftId"))
                    .json();
            return GoodRequests.good(
                    are.at(cityClerk()),
                    draft,
                    Map.of("version", seen.path("version").asLong()));
        });
    }

    /** A plan of 2030 that nobody has published yet, looked at. */
    private Map<String, String> looked() {
        var visitor = are.at(cityClerk());
        var id = visitor.post("/api/calendars/2030/drafts", newYear())
                .json()
                .path("id")
                .asText();
        while (visitor.get("/api/calendar-drafts/" + id)
                .json()
                .path("state")
                .asText()
                .equals("CHECKING")) {
            Thread.onSpinWait();
        }
        return Map.of("draftId", id);
    }

    private Map<String, Object> newYear() {
        var day = "2030-01-" + (1 + number++ % 28 < 10 ? "0" : "") + (1 + (number - 1) % 28);
        return Map.of(
                "source", "通知",
                "shortSource", "安排",
                "published", "2029-11-01",
                "entries",
                        List.of(
                                Map.of("from", day, "to", day, "kind", "HOLIDAY", "name", "元旦", "hours", ""),
                                Map.of(
                                        "from",
                                        "2030-02-02",
                                        "to",
                                        "2030-02-02",
                                        "kind",
                                        "SHORT",
                                        "name",
                                        "除夕",
                                        "hours",
                                        "08:30-12:00")));
    }

    private Viewer cityClerk() {
        return are.town.officer(people.officerNumbered("411000000000-PEACE_OFFICE-11")
                .orElseThrow()
                .id());
    }

    /** The heading of the posts with one that is there already, examined. */
    private Map<String, String> received() {
        var visitor = are.at(clerk());
        var book = Workbooks.of(List.of("部门编号", "岗位", "负责人", "承担任务", "排序"), List.of(OFFICE, "主任", "是", "是", "1"));
        var id = visitor.upload(
                        "/api/registers/posts/imports",
                        "岗位.xlsx",
                        book,
                        UUID.randomUUID().toString())
                .json()
                .path("id")
                .asText();
        while (visitor.get("/api/imports/" + id).json().path("state").asText().equals("CHECKING")) {
            Thread.onSpinWait();
        }
        return Map.of("importId", id);
    }

    private Viewer clerk() {
        return are.town.officer(people.officerNumbered(CLERK).orElseThrow().id());
    }

    private String agency() {
        return are.region() + "-COMMUNITY";
    }

    private String key() {
        return agency() + "-02";
    }

    private Map<String, String> line() {
        return Map.of("register", "officers", "key", key());
    }

    private Map<String, String> someoneNew() {
        return Map.of("number", OFFICE + "-" + number++, "name", "新来的", "agency", OFFICE, "post", "资料员");
    }
}
