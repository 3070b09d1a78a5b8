package org.shaodao.demo;

import static java.util.stream.Collectors.toSet;

import org.shaodao.access.AccountRegister;
import org.shaodao.access.AccountRegister.Entry;
import org.shaodao.access.Role;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.demo.TownFile.Row;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens an account for everybody in {@code people.csv}. No password opens it: one enters through the demonstration. */
@Component
@Profile("demo")
@ConditionalOnProperty("shaodao.town")
class DemoAccounts implements SmartLifecycle {

    private final String town;
    private final AgencyRegister people;
    private final AccountRegister accounts;
    private volatile boolean running;

    DemoAccounts(@Value("${shaodao.town}") String town, AgencyRegister people, AccountRegister accounts) {
        this.town = town;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public void start() {
        accounts.openWithoutPassword(new TownFile(town, "people").read(this::account));
        running = true;
    }

    private Entry account(Row row) {
        var officer = people.officerNumbered(row.text("number")).orElseThrow();
        var roles = row.words("roles").stream().map(Role::valueOf).collect(toSet());
        return new Entry(row.text("number"), officer.id(), roles);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return TownLoader.PHASE + 1;
    }
}
