package org.shaodao.input;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.Role;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.support.Visitor;

/** Coming in, and what one does for oneself. */
final class EntranceRequests {

    private static final String PASSWORD = "a long password of 2026";
    private static final String ADMINISTRATOR = "411000000000-PEACE_OFFICE-08";
    private static final String AUDITOR = "411000000000-PEACE_OFFICE-10";
    private static final AtomicInteger STRANGERS = new AtomicInteger();

    private final Situations are;
    private final AgencyRegister people;
    private final AccountRegister accounts;

    EntranceRequests(Situations are, AgencyRegister people, AccountRegister accounts) {
        this.are = are;
        this.people = people;
        this.accounts = accounts;
    }

    void addTo(GoodRequests requests) {
        comingIn(requests);
        looking(requests);
    }

    private void comingIn(GoodRequests requests) {
        requests.put("POST /api/session", () -> GoodRequests.good(stranger(), Map.of(), account()));
        requests.put(
                "POST /api/demo/enter",
                () -> GoodRequests.good(stranger(), Map.of(), Map.of("officerId", are.secretary.officerId())));
        requests.put(
                "POST /api/demo/clock",
                () -> GoodRequests.good(
                        administrator(),
                        Map.of(),
                        Map.of(
                                "move",
                                "TO",
                                "to",
                                are.town.now().plusSeconds(90).toString())));
        requests.put(
                "GET /api/demo/clock/rungs",
                () -> new Good(administrator(), Map.of(), Map.of("since", "2026-10-09T00:30:00Z"), null));
        requests.put(
                "POST /api/notices/read", () -> GoodRequests.good(are.at(are.secretary), Map.of(), Map.of("upTo", 1)));
    }

    private void looking(GoodRequests requests) {
        requests.put(
                "GET /api/audit",
                () -> new Good(
                        person(AUDITOR),
                        Map.of(),
                        Map.of("kind", "WHISTLE_BLOWN", "from", "2026-01-09T00:30:00Z", "to", "2027-01-09T00:30:00Z"),
                        null));
        requests.put("GET /api/audit/chain", () -> GoodRequests.good(person(AUDITOR), Map.of(), null));
    }

    private Visitor administrator() {
        return person(ADMINISTRATOR);
    }

    private Visitor person(String number) {
        var officer = people.officerNumbered(number).orElseThrow();
        return are.at(are.town.officer(officer.id()));
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
        accounts.open(number, people.officerNumbered(number).orElseThrow().id(), Set.of(Role.OFFICER), PASSWORD);
        return Map.of("account", number, "password", PASSWORD);
    }
}
