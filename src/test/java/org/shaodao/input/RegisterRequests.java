package org.shaodao.input;

import java.util.List;
import java.util.Map;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyRegister;

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
        for (var what : List.of("/{key}", "/{key}/history")) {
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
