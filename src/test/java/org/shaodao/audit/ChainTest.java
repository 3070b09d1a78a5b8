package org.shaodao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.audit.RecordProof.Fault;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.StepContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was recorded cannot be changed behind the application's back without the check naming it. */
class ChainTest {

    abstract static class Tests {

        private static final Actor CLERK = new Actor(7L, "吴𠮷", "411003000000-COURT", "建安区人民法院", "电脑");

        @Autowired
        AuditTrail audit;

        @Autowired
        AuditSealer sealer;

        @Autowired
        RecordProof proof;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        SealsOfBefore step;

        @Autowired
        DataSource database;

        private String number;
        private long first;

        @BeforeEach
        void three_events_are_sealed() {
            sealer.seal();
            number = "chain-" + UUID.randomUUID().toString().substring(0, 20);
            IntStream.range(0, 3).forEach(this::happens);
            assertThat(sealer.seal()).isEqualTo(3);
            first = audit.ofCase(number, 0, 3).get(2).id();
        }

        private void happens(int step) {
            transaction.executeWithoutResult(status -> audit.record(
                    "NOTED", number, CLERK, "第 " + step + " 步 🧭", Map.of("text", "说了什么".repeat(900 * step))));
        }

        private Fault fault() {
            return proof.verify().fault().orElseThrow();
        }

        /** Does it behind the application's back, looks, and puts it right again. */
        private Fault after(String change, String undo) {
            jdbc.sql(change).update();
            try {
                return fault();
            } finally {
                jdbc.sql(undo).update();
                assertThat(proof.verify().fault()).isEmpty();
            }
        }

        @Test
        void what_nobody_touched_is_proven_to_the_end() {
            var verdict = proof.verify();
            assertThat(verdict.fault()).isEmpty();
            assertThat(verdict.links()).isEqualTo(verdict.head().no()).isGreaterThanOrEqualTo(3);
            assertThat(sealer.seal()).as("nothing is sealed twice").isZero();
        }

        @Test
        void every_link_rests_on_the_one_before_and_says_nothing_of_what_was_said() {
            var links = proof.links(proof.head().no() - 3, 10);
            assertThat(links).hasSize(3);
            assertThat(links.get(2).hash())
                    .isEqualTo(Digester.of(links.get(2).algorithm())
                            .ofText(links.get(1).hash() + links.get(2).digest()));
            assertThat(links).allSatisfy(link -> {
                assertThat(Digester.of(link.algorithm()).ofText(link.header())).isEqualTo(link.digest());
                assertThat(link.header()).contains(number, "吴𠮷", "NOTED").doesNotContain("第", "说了什么");
            });
        }

        @Test
        void a_changed_word_is_named() {
            assertThat(after(
                            "update audit_entry set summary = concat('改', summary) where id = " + first,
                            "update audit_entry set summary = '第 0 步 🧭' where id = " + first))
                    .satisfies(fault -> {
                        assertThat(fault.what()).isEqualTo("CHANGED");
                        assertThat(fault.entryId()).isEqualTo(first);
                    });
        }

        @Test
        void a_changed_person_and_a_changed_time_are_named() {
            assertThat(after(
                                    "update audit_entry set officer_name = '别人' where id = " + first,
                                    "update audit_entry set officer_name = '吴𠮷' where id = " + first)
                            .what())
                    .isEqualTo("CHANGED");
            var at = audit.ofCase(number, 0, 3).get(2).at();
            jdbc.sql("update audit_entry set officer_id = null where id = " + first)
                    .update();
            assertThat(fault().entryId()).isEqualTo(first);
            jdbc.sql("update audit_entry set officer_id = 7 where id = " + first)
                    .update();
            assertThat(audit.ofCase(number, 0, 3).get(2).at()).isEqualTo(at);
        }

        @Test
        void a_change_in_what_was_too_long_for_the_column_is_named() {
            var last = audit.ofCase(number, 0, 1).get(0).id();
            assertThat(after(
                            "update audit_overflow set piece = concat('改', substring(piece, 2)) where part = 0 and entry_id = "
                                    + last,
                            "update audit_overflow set piece = concat('么', substring(piece, 2)) where part = 0 and entry_id = "
                                    + last))
                    .isNotNull();
        }

        @Test
        void a_seal_that_was_written_anew_does_not_rest_on_the_one_before() {
            var no = proof.head().no();
            var hash = proof.links(no - 1, 1).get(0).hash();
            assertThat(after(
                                    "update audit_seal set hash = '" + "f".repeat(64) + "' where seal_no = " + no,
                                    "update audit_seal set hash = '" + hash + "' where seal_no = " + no)
                            .what())
                    .isEqualTo("CHAIN");
        }

        @Test
        void an_end_that_was_cut_off_is_missed() {
            var end = proof.head();
            assertThat(after(
                            "update audit_chain set last_no = last_no + 2",
                            "update audit_chain set last_no = " + end.no()))
                    .satisfies(fault -> {
                        assertThat(fault.what()).isEqualTo("CUT");
                        assertThat(fault.no()).isEqualTo(end.no() + 1);
                    });
        }

        @Test
        void an_event_that_appears_where_all_were_sealed_is_named() {
            happens(3);
            var late = audit.ofCase(number, 0, 1).get(0).id();
            long reached = jdbc.sql("select reached_id from audit_chain")
                    .query(Long.class)
                    .single();
            jdbc.sql("update audit_chain set reached_id = " + (late + AuditSealer.STILL_OPEN + 1))
                    .update();
            assertThat(sealer.seal())
                    .as("it is not sealed as if nothing had happened")
                    .isZero();
            assertThat(fault().what()).isEqualTo("SLIPPED_IN");
            assertThat(fault().entryId()).isEqualTo(late);
            jdbc.sql("update audit_chain set reached_id = " + reached).update();
            assertThat(sealer.seal()).isEqualTo(1);
        }

        @Test
        void an_event_that_somebody_put_into_the_table_is_sealed_and_named() {
            assertThatForeign(put("'另一句'"));
        }

        @Test
        void an_event_that_somebody_copied_under_another_number_is_sealed_and_named() {
            assertThatForeign(put("summary"));
        }

        @Test
        void a_copy_that_is_sealed_together_with_its_original_is_named_all_the_same() {
            happens(0);
            first = audit.ofCase(number, 0, 1).get(0).id();
            var copy = put("summary");
            assertThat(sealer.seal()).isEqualTo(2);
            assertThatNamed(copy);
        }

        private long put(String summary) {
            jdbc.sql("insert into audit_entry (at, kind, case_number, summary, details, overflow_pieces, officer_id,"
                            + " officer_name, agency_id, agency_name, channel, nonce, mark) select at, kind,"
                            + " case_number, " + summary + ", details, overflow_pieces, officer_id, officer_name,"
                            + " agency_id, agency_name, channel, nonce, mark from audit_entry where id = " + first)
                    .update();
            return audit.ofCase(number, 0, 1).get(0).id();
        }

        private void assertThatForeign(long event) {
            assertThat(sealer.seal()).isEqualTo(1);
            assertThatNamed(event);
        }

        private void assertThatNamed(long event) {
            try {
                assertThat(fault()).isEqualTo(new Fault("FOREIGN", proof.head().no(), event));
                assertThat(proof.links(proof.head().no() - 2, 2))
                        .extracting(RecordProof.Link::genuine)
                        .containsExactly(true, false);
            } finally {
                forget(event);
            }
        }

        @Test
        void a_chain_that_somebody_forged_with_all_its_figures_has_not_the_marks() {
            var end = proof.head();
            var digester = Digester.of(proof.links(end.no() - 1, 1).get(0).algorithm());
            happens(1);
            var forged = audit.ofCase(number, 0, 1).get(0);
            assertThat(sealer.seal()).isEqualTo(1);
            var genuine = jdbc.sql("select mark from audit_seal where entry_id = " + forged.id())
                    .query(String.class)
                    .single();
            jdbc.sql("update audit_entry set officer_name = '别人' where id = " + forged.id())
                    .update();
            var header = proof.links(end.no(), 1).get(0).header();
            var digest = digester.ofText(header);
            jdbc.sql("update audit_seal set digest = ?, hash = ? where entry_id = ?")
                    .params(digest, digester.ofText(end.hash() + digest), forged.id())
                    .update();
            jdbc.sql("update audit_chain set last_hash = (select s.hash from audit_seal s where s.seal_no = last_no)")
                    .update();
            try {
                assertThat(genuine).hasSize(64);
                assertThat(fault()).isEqualTo(new Fault("FOREIGN", end.no() + 1, forged.id()));
            } finally {
                forget(forged.id());
            }
        }

        @Test
        void what_was_sealed_before_there_were_marks_is_vouched_for_once() throws Exception {
            jdbc.sql("update audit_seal set mark = null").update();
            assertThat(fault()).extracting(Fault::what, Fault::no).containsExactly("FOREIGN", 1L);
            try (var connection = database.getConnection()) {
                step.migrate(new StepContext(connection));
            }
            assertThat(proof.verify().fault()).isEmpty();
        }

        /** As if it had never been: the other tests have this chain too. */
        private void forget(long event) {
            jdbc.sql("delete from audit_seal where entry_id = " + event).update();
            jdbc.sql("delete from audit_entry where id = " + event).update();
            jdbc.sql("update audit_chain set last_no = last_no - 1").update();
            jdbc.sql("update audit_chain set last_hash = (select s.hash from audit_seal s where s.seal_no = last_no)")
                    .update();
            assertThat(proof.verify().fault()).isEmpty();
        }

        @Test
        void what_is_rolled_back_has_no_seal_and_leaves_no_gap() {
            transaction.executeWithoutResult(status -> {
                audit.record("NOTED", number, CLERK, "不算", Map.of());
                status.setRollbackOnly();
            });
            happens(1);
            assertThat(sealer.seal()).isEqualTo(1);
            assertThat(proof.verify().fault()).isEmpty();
        }

        @Test
        void what_was_committed_long_after_others_began_waits_for_the_thorough_look() {
            happens(1);
            sealer.sealFresh();
            assertThat(sealer.seal()).as("the quick look had it").isZero();
            happens(1);
            long reached = jdbc.sql("select reached_id from audit_chain")
                    .query(Long.class)
                    .single();
            jdbc.sql("update audit_chain set reached_id = reached_id + 10000").update();
            sealer.sealFresh();
            assertThat(sealer.seal()).as("the quick look passed it by").isEqualTo(1);
            jdbc.sql("update audit_chain set reached_id = " + reached).update();
        }

        @Test
        void many_who_write_at_once_are_sealed_in_one_order() {
            IntStream.range(0, 40).parallel().forEach(step -> happens(0));
            assertThat(sealer.seal()).isEqualTo(40);
            assertThat(proof.verify().fault()).isEmpty();
            assertThat(List.of(proof.verify().links()))
                    .containsExactly(proof.head().no());
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
