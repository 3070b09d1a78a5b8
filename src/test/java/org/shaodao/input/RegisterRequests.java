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
