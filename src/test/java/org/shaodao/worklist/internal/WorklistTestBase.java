package org.shaodao.worklist.internal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;
import org.shaodao.audit.AuditEntry;
import org.shaodao.audit.AuditTrail;
import org.shaodao.clock.Clocks;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.Worklist;
import org.shaodao.worklist.Worklist.Filled;
import org.shaodao.worklist.internal.WorklistGround.Heard;
import org.shaodao.worklist.internal.WorklistGround.SteppingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One context for all tests of the worklist, its tables emptied before each. */
@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(WorklistGround.class)
abstract class WorklistTestBase {

    static final String CASE = "411003-2026-000123";

    @Autowired
    Worklist worklist;

    @Autowired
    TaskLists lists;

    @Autowired
    CaseTalk talk;

    @Autowired
    PaperEngine engine;

    @Autowired
    SignAction action;

    @Autowired
    Clocks clocks;

    @Autowired
    SteppingClock clock;

    @Autowired
    AuditTrail audit;

    @Autowired
    Heard heard;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void startEmpty() {
        List.of("audit_overflow", "audit_entry", "task_entry", "case_word", "case_follower", "case_urge")
                .forEach(table -> jdbc.update("delete from " + table));
        engine.open.clear();
        engine.completed.clear();
        engine.decided.clear();
        heard.events.clear();
        action.unavailable = Map.of();
        clock.set(WorklistGround.NINE);
        Mockito.reset(clocks);
    }

    void inTransaction(Runnable step) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> step.run());
    }

    void appears(String id, String queue, Object... decisions) {
        appearsIn(CASE, id, queue, decisions);
    }

    void appearsIn(String caseNumber, String id, String queue, Object... decisions) {
        inTransaction(
                () -> engine.appear(PaperEngine.task(id, caseNumber, queue, WorklistGround.decisions(decisions))));
    }

    static TaskQuery tab(Tab tab) {
        return TaskQuery.of(tab, 20);
    }

    static Filled sign(int version) {
        return new Filled("sign", Map.of(), List.of(), version);
    }

    List<String> kinds() {
        return audit.ofCase(CASE, 0, 50).stream().map(AuditEntry::kind).toList();
    }

    TaskRow row(String id) {
        return lists.row(id);
    }
}
