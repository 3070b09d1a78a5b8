package org.shaodao.crowd;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.shaodao.access.AccountRegister;
import org.shaodao.access.Role;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.agency.AgencyRegister.OfficerEntry;
import org.shaodao.support.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** New people for the agencies of the town, each signed in with account and password over HTTP. */
final class Newcomers {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PASSWORD = "many hands 50";

    /** Of the least strength, so that fifty people are not the time of the test. */
    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final AgencyRegister agencies;
    private final AccountRegister accounts;
    private final JdbcClient jdbc;
    private final int port;

    Newcomers(AgencyRegister agencies, AccountRegister accounts, JdbcClient jdbc, int port) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    record Person(long officerId, String name, Visitor visitor) {}

    List<Person> of(String agencyId, Role role, int many) {
        return IntStream.range(0, many).mapToObj(n -> of(agencyId, role)).toList();
    }

    Person of(String agencyId, Role role) {
        int n = COUNT.incrementAndGet();
        var staffNumber = agencyId + "-C" + n;
        var name = "众某" + n;
        agencies.enterOfficers(List.of(new OfficerEntry(staffNumber, name, agencyId, "岗位", false, true, 90)));
        long officer = agencies.officerNumbered(staffNumber).orElseThrow().id();
        var account = "crowd-" + n;
        accounts.openWithoutPassword(List.of(new AccountRegister.Entry(account, officer, Set.of(role))));
        jdbc.sql("update account set password_hash = ?, password_since = timestamp '2099-01-01 00:00:00'"
                        + " where officer_id = ?")
                .params(HASH, officer)
                .update();
        var visitor = new Visitor(port);
        var answer = visitor.signIn(account, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return new Person(officer, name, visitor);
    }
}
