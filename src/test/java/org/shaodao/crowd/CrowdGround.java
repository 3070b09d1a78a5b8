package org.shaodao.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.shaodao.access.AccountRegister;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.crowd.Newcomers.Person;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor.Answer;
import org.shaodao.whistle.BlowWhistle;
import org.shaodao.worklist.Reconciliation;
import org.shaodao.worklist.TaskRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Crowds over real HTTP, with sessions, CSRF tokens and idempotency keys, on MySQL. */
@ShaodaoMySqlTest
abstract class CrowdGround {

    static final String JINGHU = "镜湖社区";
    static final Map<String, Object> CONFIRM = Map.of("outcome", "confirm");
    static final Map<String, Object> SIGN = Map.of("outcome", "sign");

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private AgencyRegister agencies;

    @Autowired
    private AccountRegister accounts;

    Newcomers newcomers;

    @BeforeEach
    void doors() {
        newcomers = new Newcomers(agencies, accounts, jdbc, port);
    }

    BlowWhistle loosePlate() {
        return Matters.loosePlate(town.community(JINGHU).code());
    }

    BlowWhistle homestead() {
        return Matters.homestead(town.community(JINGHU).code());
    }

    String blown(BlowWhistle whistle) {
        return town.blow(town.secretaryOf(JINGHU), whistle);
    }

    String confirmed(BlowWhistle whistle) {
        var number = blown(whistle);
        town.does(town.centreOf(JINGHU), "whistle/confirm", number, CONFIRM);
        return number;
    }

    /** Completes the task over HTTP as it stood when the test looked. */
    Answer complete(Person who, TaskRow task, Map<String, ?> data) {
        var outcome = data.get("outcome");
        var body = outcome == null
                ? Map.of("data", data, "version", task.version())
                : Map.of("outcome", outcome, "data", data, "version", task.version());
        return who.visitor().post("/api/tasks/" + task.id() + "/complete", body);
    }

    Answer claim(Person who, TaskRow task) {
        return who.visitor().post("/api/tasks/" + task.id() + "/claim", Map.of("version", task.version()));
    }

    /** Engine and table tell the same of these cases. */
    void assertReconciled(Collection<String> numbers) {
        var mine = new HashSet<>(numbers);
        assertThat(reconciliation.compare().differences())
                .filteredOn(difference -> mine.contains(difference.caseNumber()))
                .isEmpty();
    }

    static <T, R> List<Callable<R>> calls(Collection<T> of, Function<T, R> call) {
        return of.stream().map(one -> (Callable<R>) () -> call.apply(one)).toList();
    }
}
