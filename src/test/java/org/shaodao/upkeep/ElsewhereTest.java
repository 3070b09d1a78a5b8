package org.shaodao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.shaodao.register.Register;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A node hears of what another wrote into the lists, in whichever order the writing ended. */
class ElsewhereTest {

    private static final String CHANGE = """
            insert into register_change (register, line_key, change_kind, changed_at, officer_name, channel)
            values ('agencies', '990000000000-NOBODY', 'CHANGED', timestamp '2026-03-10 09:00:00', '试某', '电脑')""";

    abstract static class Tests {

        @Autowired
        RegisterHistory history;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        PlatformTransactionManager transactions;

        final Register remembered = Mockito.mock(Register.class);

        @Test
        void a_change_that_began_earlier_and_ended_later_than_one_that_is_known_is_heard() {
            var here = new Elsewhere(List.of(remembered), history);
            var alone = new TransactionTemplate(transactions);
            alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            here.look();
            Mockito.clearInvocations(remembered);

            new TransactionTemplate(transactions).executeWithoutResult(slow -> {
                jdbc.update(CHANGE);
                alone.executeWithoutResult(quick -> jdbc.update(CHANGE));
                alone.executeWithoutResult(look -> here.look());
                heard(1);
                alone.executeWithoutResult(look -> here.look());
                heard(0);
            });

            here.look();
            heard(1);
            here.look();
            heard(0);
            assertThat(jdbc.update("delete from register_change where line_key = '990000000000-NOBODY'"))
                    .isEqualTo(2);
        }

        private void heard(int times) {
            Mockito.verify(remembered, Mockito.times(times)).written(0);
            Mockito.clearInvocations(remembered);
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
