package org.shaodao.input;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.Role;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.support.Authenticator;
import org.shaodao.support.Visitor;

/** Keeping accounts, one's own and those of others. */
final class AccountRequests {

    private static final String PASSWORD = "Correct-horse-9";
    private static final String SECURITY = "411000000000-PEACE_OFFICE-09";
    private static final AtomicInteger NEWCOMERS = new AtomicInteger();

    private final Situations are;
    private final AgencyRegister people;
    private final AccountRegister accounts;

    AccountRequests(Situations are, AgencyRegister people, AccountRegister accounts) {
        this.are = are;
        this.people = people;
        this.accounts = accounts;
    }

    void addTo(GoodRequests requests) {
        own(requests);
        ofOthers(requests);
    }

    private void own(GoodRequests requests) {
        requests.put(
                "POST /api/me/password",
                () -> GoodRequests.good(
                        somebodyIn(), Map.of(), Map.of("present", PASSWORD, "chosen", "Battery-staple-8")));
        requests.put(
                "POST /api/me/second-factor",
                () -> GoodRequests.good(somebodyIn(), Map.of(), Map.of("present", PASSWORD)));
        requests.put("POST /api/me/second-factor/confirmation", () -> {
            var who = somebodyIn();
            return GoodRequests.good(who, Map.of(), Map.of("code", phoneOf(who).shows(0)));
        });
        requests.put("POST /api/me/second-factor/removal", () -> {
            var who = somebodyIn();
            var phone = phoneOf(who);
            who.post("/api/me/second-factor/confirmation", Map.of("code", phone.shows(0)));
            return GoodRequests.good(who, Map.of(), Map.of("present", PASSWORD, "code", phone.shows(1)));
        });
        requests.put("POST /api/me/sessions/{session}/ending", () -> {
            var who = somebodyIn();
            var key = who.get("/api/me/sessions").json().at("/0/key").asText();
            return GoodRequests.good(who, Map.of("session", key), null);
        });
        requests.put(
                "POST /api/me/tokens",
                () -> GoodRequests.good(entered(), Map.of(), Map.of("title", "大屏", "scope", "READ", "days", 30)));
        requests.put("POST /api/me/tokens/{tokenId}/ending", () -> {
            var who = entered();
            var made = who.post("/api/me/tokens", Map.of("title", "大屏", "scope", "READ", "days", 30));
            return GoodRequests.good(
                    who, Map.of("tokenId", made.json().at("/token/id").asText()), null);
        });
    }

    private void ofOthers(GoodRequests requests) {
        requests.put(
                "GET /api/accounts",
                () -> new Good(
                        administrator(),
                        Map.of(),
                        Map.of("words", "陈", "role", "SECRETARY", "state", "OPEN", "limit", "5"),
                        null));
        requests.put("POST /api/accounts", () -> {
            var number = newcomer();
            return GoodRequests.good(
                    administrator(),
                    Map.of(),
                    Map.of("staffNumber", number, "account", number, "roles", List.of("OFFICER")));
        });
        requests.put("GET /api/accounts/{accountId}", () -> of(id -> null));
        requests.put(
                "PUT /api/accounts/{accountId}/roles",
                () -> of(version -> Map.of("roles", List.of("HEAD"), "reason", "提了职", "version", version)));
        requests.put(
                "POST /api/accounts/{accountId}/changes",
                () -> of(version -> Map.of("what", "CLOSE", "reason", "借调走了", "version", version)));
        requests.put(
                "GET /api/account-codes",
                () -> new Good(clerk(), Map.of(), Map.of("words", "试", "given", "true", "limit", "5"), null));
        requests.put("POST /api/account-codes/{accountId}", () -> {
            var waiting = of(version -> Map.of("version", version));
            return new Good(clerk(), waiting.values(), Map.of(), waiting.body());
        });
        requests.put("POST /api/account-codes/workbook", () -> {
            of(version -> null);
            return GoodRequests.good(clerk(), Map.of(), null);
        });
    }

    private Good of(Function<Long, Map<String, ?>> body) {
        var number = newcomer();
        var card = administrator()
                .post("/api/accounts", Map.of("staffNumber", number, "account", number, "roles", List.of("OFFICER")))
                .json()
                .path("card")
                .path("account");
        return GoodRequests.good(
                administrator(),
                Map.of("accountId", card.path("id").asText()),
                body.apply(card.path("version").asLong()));
    }

    private Visitor administrator() {
        var officer = people.officerNumbered(SECURITY).orElseThrow();
        return are.at(are.town.officer(officer.id()));
    }

    private Visitor clerk() {
        return are.at(are.town.officer(people.officerNumbered("411000000000-PEACE_OFFICE-11")
                .orElseThrow()
                .id()));
    }

    private String newcomer() {
        var number = "account-" + NEWCOMERS.incrementAndGet();
        people.enterOfficers(List.of(new AgencyRegister.OfficerEntry(
                number, "试某", are.secretary.agencyId(), "网格员" + number, false, true, 90)));
        return number;
    }

    private Visitor somebodyIn() {
        var number = newcomer();
        accounts.open(number, people.officerNumbered(number).orElseThrow().id(), Set.of(Role.OFFICER), PASSWORD);
        var visitor = new Visitor(are.port);
        visitor.signIn(number, PASSWORD);
        return visitor;
    }

    private Visitor entered() {
        var number = newcomer();
        var officer = people.officerNumbered(number).orElseThrow().id();
        accounts.openWithoutPassword(List.of(new AccountRegister.Entry(number, officer, Set.of(Role.OFFICER))));
        var visitor = new Visitor(are.port);
        visitor.enterAs(officer);
        return visitor;
    }

    private static Authenticator phoneOf(Visitor who) {
        return Authenticator.holding(who.post("/api/me/second-factor", Map.of("present", PASSWORD))
                .json()
                .path("secret")
                .asText());
    }
}
