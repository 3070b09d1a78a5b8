package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.access.IdentityVault.By;
import org.shaodao.access.IdentityVault.Lookup;
import org.shaodao.access.IdentityVault.Party;
import org.shaodao.audit.AuditTrail;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class IdentityVaultTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Party INJURED =
            new Party("𠮷田何某", "VICTIM", "13837401234", "41108219800101123X", "长葛市南席镇杜庄村3组12号", false);
    private static final Party CHILD =
            new Party("何小某", "WITNESS", "13837405678", "411082201501011234", "长葛市南席镇杜庄村3组12号", true);

    abstract static class Tests extends AccessGround {

        @Autowired
        IdentityVault vault;

        @Autowired
        CaseScope scope;

        @Autowired
        AuditTrail audit;

        @Autowired
        CaseProtection protection;

        @Autowired
        VaultKeeper keeper;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PartiesResealed parties;

        @Autowired
        TransactionTemplate transaction;

        String number;
        Viewer police;
        long injured;

        @BeforeEach
        void a_case_with_an_injured_man_and_a_child_is_with_the_police() {
            number = "990001-2026-1%05d".formatted(NUMBER.incrementAndGet());
            scope.open(number, People.EAST_PATH, 1);
            scope.admit(number, People.COUNTY + "-POLICE");
            vault.keep(number, List.of(INJURED, CHILD));
            police = people.viewer(People.COUNTY + "-POLICE", Role.OFFICER);
            taskOf(number, People.COUNTY + "-POLICE");
            injured = vault.masked(police, number).parties().get(0).id();
        }

        private void taskOf(String caseNumber, String agency) {
            jdbc.sql(
                            "insert into task_entry (task_id, version, case_number, process, task_key, name, instance_id, decisions,"
                                    + " title, level, type, region_code, region_path, place, queue, queue_name, state, created_at,"
                                    + " sort_at) values (:id, 0, :number, 'department-response', 'handle', '办理事项', :id, '{}', '伤人',"
                                    + " 'TOUGH', 'HOMESTEAD', '990001001001', :path, '村口', :queue, '公安', 'OPEN', :now, :now)")
                    .param("id", "vault-" + caseNumber + agency.hashCode())
                    .param("number", caseNumber)
                    .param("path", People.EAST_PATH)
                    .param("queue", agency)
                    .param("now", LocalDateTime.of(2026, 5, 11, 1, 0))
                    .update();
        }

        @Test
        void whoever_has_nothing_to_do_in_the_case_any_more_is_refused_and_recorded() {
            jdbc.sql("update task_entry set state = 'DONE' where case_number = ?")
                    .param(number)
                    .update();
            assertThatThrownBy(() -> vault.reveal(police, number, injured, "通知伤者做伤情鉴定"))
                    .isInstanceOf(AccessRefused.class)
                    .hasMessageContaining("没有要办的任务");
            assertThat(vault.looks(police, number)).isEmpty();
            assertThat(audit.ofCase(number, 0, 1).get(0).kind()).isEqualTo("ACCESS_REFUSED");
        }

        @Test
        void nothing_of_an_identity_stands_in_the_database_in_clear() {
            var row = jdbc.sql("select * from party where id = ?")
                    .param(injured)
                    .query()
                    .singleRow();
            assertThat(row.values().stream().map(Tests::text))
                    .noneMatch(
                            value -> value.contains("田何") || value.contains("1383740") || value.contains("4110821980"));
            assertThat(row.get("name")).isNull();
        }

        private static String text(Object value) {
            return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
        }

        @Test
        void a_person_is_found_by_number_phone_or_name_within_ones_scope_and_who_looked_is_recorded() {
            var officer = people.viewer(People.COUNTY + "-POLICE", Role.OFFICER);
            for (var lookup : List.of(
                    new Lookup(By.PHONE, "138-3740-1234"),
                    new Lookup(By.NAME, "𠮷田何某"),
                    new Lookup(By.ID_NUMBER, "41108219800101123x"))) {
                assertThat(vault.casesOf(officer, lookup, "核对是否多次反映")).contains(number);
            }
            var outside = people.viewer(People.COUNTY + "-HOUSING", Role.OFFICER);
            assertThat(vault.casesOf(outside, new Lookup(By.PHONE, "13837401234"), "核对是否多次反映"))
                    .doesNotContain(number);
            var volunteer = people.viewer(People.COUNTY + "-POLICE", Role.VOLUNTEER);
            assertThatThrownBy(() -> vault.casesOf(volunteer, new Lookup(By.NAME, "𠮷田何某"), "核对是否多次反映"))
                    .isInstanceOf(AccessRefused.class);
            assertThat(jdbc.sql("select summary, details from audit_entry where kind = 'PARTY_SEARCHED'")
                            .query()
                            .listOfRows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.toString()).doesNotContain("何", "1383740"));
        }

        @Test
        void a_name_that_the_whole_town_has_still_finds_ones_own_cases() {
            for (int other = 0; other < 201; other++) {
                var elsewhere = "990009-2026-2%05d".formatted(NUMBER.incrementAndGet());
                scope.open(elsewhere, "/99/elsewhere/", 1);
                vault.keep(elsewhere, List.of(INJURED));
            }
            assertThat(vault.casesOf(police, new Lookup(By.NAME, "𠮷田何某"), "核对是否多次反映"))
                    .contains(number)
                    .noneMatch(found -> found.startsWith("990009"));
        }

        @Test
        void what_an_earlier_version_left_in_clear_is_sealed_at_the_next_start() {
            jdbc.sql(
                            "update party set sealed = null, key_id = null, name_hash = null, phone_hash = null, id_hash = null,"
                                    + " name = '旧时某', phone = '13900001111' where id = ?")
                    .param(injured)
                    .update();
            keeper.prepare();
            assertThat(vault.masked(police, number).parties().get(0).name()).isEqualTo("旧*");
            assertThat(vault.casesOf(police, new Lookup(By.PHONE, "13900001111"), "核对是否多次反映"))
                    .contains(number);
            assertThat(jdbc.sql("select name from party where id = ?")
                            .param(injured)
                            .query()
                            .singleRow()
                            .get("name"))
                    .isNull();
        }

        @Test
        void parties_are_shown_masked_and_a_minor_not_at_all() {
            var masked = vault.masked(police, number).parties();

            assertThat(masked.get(0).name()).isEqualTo("𠮷*");
            assertThat(masked.get(0).phone()).isEqualTo("138****1234");
            assertThat(masked.get(0).idNumber()).isEqualTo("411****123X");
            assertThat(masked.get(0).address()).isEqualTo("长葛市南席镇杜庄村***");
            assertThat(masked.get(1).name()).isEqualTo("某某");
            assertThat(masked.get(1).toString()).doesNotContain("138", "411", "杜庄", "何");
        }

        @Test
        void a_party_that_was_sealed_anew_is_read_and_found_as_before() {
            var before = sealed();
            transaction.execute(status -> parties.some("a key that was added", 100_000));
            assertThat(sealed()).isNotEqualTo(before);
            assertThat(vault.reveal(police, number, injured, "通知伤者做伤情鉴定")).isEqualTo(INJURED);
            assertThat(vault.casesOf(police, new Lookup(By.PHONE, "13837401234"), "核对是否多次反映"))
                    .contains(number);
        }

        private byte[] sealed() {
            return jdbc.sql("select sealed from party where id = ?")
                    .param(injured)
                    .query(byte[].class)
                    .single();
        }

        @Test
        void a_purpose_opens_one_identity_and_leaves_a_trace_without_the_name() {
            var party = vault.reveal(police, number, injured, " 通知伤者做伤情鉴定 ");

            assertThat(party).isEqualTo(INJURED);
            var look = vault.looks(police, number).get(0);
            assertThat(look.officerName()).isEqualTo("试某");
            assertThat(look.agencyName()).isEqualTo("测试区公安局");
            assertThat(look.purpose()).isEqualTo("通知伤者做伤情鉴定");
            assertThat(look.party()).isEqualTo("𠮷*");
            var entry = audit.ofCase(number, 0, 1).get(0);
            assertThat(entry.kind()).isEqualTo("PARTY_REVEALED");
            assertThat(entry.details()).containsEntry("purpose", "通知伤者做伤情鉴定");
            assertThat(entry.summary() + entry.details()).doesNotContain("田何", "1383740", "4110821980");
        }

        @Test
        void a_protected_case_shows_its_parties_to_the_roles_named_and_to_nobody_else() {
            var federation = people.viewer(People.COUNTY + "-POLICE", Role.FEDERATION);
            vault.reveal(police, number, injured, "通知伤者做伤情鉴定");
            protection.protect(federation, number, Set.of(Role.FEDERATION), "担心住址被对方知道", 0);

            var hidden = vault.masked(police, number);
            assertThat(hidden.hidden()).isTrue();
            assertThat(hidden.parties()).isEmpty();
            assertThat(hidden.count()).isEqualTo(2);
            assertThat(vault.looks(police, number).get(0).party()).isNull();
            assertThat(vault.casesOf(police, new Lookup(By.PHONE, "13837401234"), "核对是否多次反映"))
                    .doesNotContain(number);
            assertThatThrownBy(() -> vault.reveal(police, number, injured, "通知伤者做伤情鉴定"))
                    .isInstanceOf(AccessRefused.class)
                    .hasMessageContaining("受保护");
            assertThat(audit.ofCase(number, 0, 1).get(0).kind()).isEqualTo("ACCESS_REFUSED");

            assertThat(vault.masked(federation, number).parties()).hasSize(2);
            assertThat(vault.reveal(federation, number, injured, "陪伤者去医院")).isEqualTo(INJURED);
            protection.lift(federation, number, "伤者同意", 1);
            assertThat(vault.masked(police, number).parties()).hasSize(2);
        }

        @Test
        void a_protection_that_changed_meanwhile_is_not_changed_by_who_did_not_see_it() {
            protection.protect(police, number, Set.of(Role.OFFICER), "担心住址被对方知道", 0);
            protection.protect(police, number, Set.of(Role.OFFICER, Role.JUDGE), "法院要送达", 1);
            assertThatThrownBy(() -> protection.protect(police, number, Set.of(Role.HEAD), "又改", 1))
                    .isInstanceOf(ConcurrencyFailureException.class);
            assertThatThrownBy(() -> protection.lift(police, number, "不用了", 1))
                    .isInstanceOf(ConcurrencyFailureException.class);
            assertThat(protection.of(number).orElseThrow().roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.JUDGE);
        }

        @Test
        void a_purpose_that_says_nothing_opens_nothing() {
            for (var purpose : new String[] {
                null, "", "看看", "  看 看   ", "。。。。。", "\u3000\u3000\u3000\u3000\u3000a", "长".repeat(201)
            }) {
                assertThatThrownBy(() -> vault.reveal(police, number, injured, purpose))
                        .isInstanceOf(ConstraintViolationException.class);
            }
            assertThat(vault.looks(police, number)).isEmpty();
        }

        @Test
        void whoever_is_outside_the_case_or_has_no_such_role_is_refused_and_recorded() {
            var outside = people.viewer(People.COUNTY + "-HOUSING", Role.OFFICER);
            var inspector = people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.INSPECTOR);

            for (var viewer : List.of(outside, inspector)) {
                assertThatThrownBy(() -> vault.reveal(viewer, number, injured, "通知伤者做伤情鉴定"))
                        .isInstanceOf(AccessRefused.class);
            }

            assertThat(vault.looks(police, number)).isEmpty();
            assertThat(audit.ofCase(number, 0, 10))
                    .hasSize(2)
                    .allMatch(entry -> entry.kind().equals("ACCESS_REFUSED"));
        }

        @Test
        void a_party_of_another_case_is_not_found_through_this_one() {
            var other = "990001-2026-1%05d".formatted(NUMBER.incrementAndGet());
            scope.open(other, People.WEST_PATH, 1);
            scope.admit(other, People.COUNTY + "-POLICE");

            taskOf(other, People.COUNTY + "-POLICE");
            assertThatThrownBy(() -> vault.reveal(police, other, injured, "通知伤者做伤情鉴定"))
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
