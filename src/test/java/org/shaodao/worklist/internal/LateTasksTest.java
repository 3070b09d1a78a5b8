package org.shaodao.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.worklist.TaskRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is given to an agency in the moment it ends does not stay in a queue without people. */
class LateTasksTest {

    private static final String JINGHU = "镜湖社区";

    abstract static class Tests {

        @Autowired
        Town town;

        @Autowired
        LateTasks late;

        @Autowired
        TaskEntries entries;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void aTaskThatCameTooLateGoesToTheSuccessor() {
            town.at("2026-03-10 09:00");
            var number = town.blow(
                    town.secretaryOf(JINGHU),
                    Matters.loosePlate(town.community(JINGHU).code()));
            new CaseWork(town).confirms(town.centreOf(JINGHU), number);
            var housing = town.agency("HOUSING", JINGHU).id();
            var management = town.agency("URBAN_MGMT", JINGHU).id();
            assertThat(town.open(number)).extracting(TaskRow::queue).containsOnly(housing);

            // The town is the other tests' too: what happens here is undone.
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.sql("update agency set ended_on = ?, successor = ? where id = ?")
                        .params(LocalDate.of(2026, 1, 31), management, housing)
                        .update();

                late.look();
                entries.flush();

                assertThat(town.open(number)).extracting(TaskRow::queue).containsOnly(management);
                assertThat(jdbc.sql("select count(*) from task_entry where queue = ? and state = 'OPEN'")
                                .param(housing)
                                .query(Integer.class)
                                .single())
                        .isZero();
            });
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
