package org.shaodao.demo;

import static java.util.stream.Collectors.toSet;

import org.shaodao.BeforeOpening;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.AccountRegister.Entry;
import org.shaodao.access.Role;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.demo.TownFile.Row;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens an account for everybody in {@code people.csv}. No password opens it: one enters through the demonstration. */
@Component
@Profile({"demo", "test"})
@ConditionalOnProperty("shaodao.town")
class DemoAccounts extends BeforeOpening {

    private final String town;
    private final AgencyRegister people;
    private final AccountRegister accounts;

    DemoAccounts(@Value("${shaodao.town}") String town, AgencyRegister people, AccountRegister accounts) {
        super(Turn.ACCOUNTS);
        this.town = town;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    protected void prepare() {
        accounts.openWithoutPassword(new TownFile(town, "people").read(this::account));
    }

    private Entry account(Row row) {
        var officer = people.officerNumbered(row.text("number")).orElseThrow();
        var roles = row.words("roles").stream().map(Role::valueOf).collect(toSet());
        return new Entry(row.text("number"), officer.id(), roles);
    }
}
