package org.shaodao.whistle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.IdentityVault.Party;
import org.shaodao.access.Viewer;
import org.shaodao.support.CaseWork;
import org.shaodao.support.Entrance;
import org.shaodao.support.Matters;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Town;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said in a case stands in clear: the parties that its vault keeps are not named in it, by nobody and nowhere. */
class NamedLaterTest {

    private static final String COMMUNITY = "镜湖社区";
    private static final String SAYS = "上午和欧阳 满仓通了电话，约好下午上门";

    abstract static class Tests {

        @Autowired
        Town town;

        @Autowired
        Entrance entrance;

        @Autowired
        IdentityVault vault;

        @Autowired
        JdbcClient jdbc;

        String number;
        Viewer officer;
        Visitor housing;
        Visitor secretary;

        @BeforeEach
        void a_department_is_at_work() {
            town.at("2026-08-10 09:00");
            number = town.blow(
                    town.secretaryOf(COMMUNITY),
                    Matters.loosePlate(town.community(COMMUNITY).code()));
            town.inTransaction(() ->
                    vault.keep(number, List.of(new Party("欧阳满仓", "APPLICANT", "13800007788", null, null, false))));
            town.does(town.centreOf(COMMUNITY), "whistle/confirm", number, Map.of("outcome", "confirm"));
            officer = town.officerOf("HOUSING", COMMUNITY);
            housing = entrance.enter(officer);
            secretary = entrance.enter(town.secretaryOf(COMMUNITY));
        }

        private String whistle(String what) {
            return "/api/whistles/" + number + "/" + what;
        }

        private void isRefused(Answer answer) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.type()).isEqualTo("urn:shaodao:party-in-text");
        }

        @Test
        void in_a_note_and_a_copy() {
            isRefused(housing.post(whistle("notes"), Map.of("kind", "PROGRESS", "text", SAYS)));
            isRefused(housing.post(whistle("notes"), Map.of("kind", "CONTACT", "text", "打了 138-0000-7788，没有人接")));
            isRefused(secretary.post(
                    whistle("copies"),
                    Map.of("agencyIds", List.of("411003000000-PEACE_OFFICE"), "officerIds", List.of(), "note", SAYS)));

            assertThat(housing.post(whistle("notes"), Map.of("kind", "PROGRESS", "text", "和当事人约好下午上门"))
                            .status())
                    .isLessThan(300);
            assertThat(said()).contains("和当事人约好下午上门").doesNotContain("满仓", "7788");
            assertThat(refusals()).isEqualTo(3);
        }

        @Test
        void in_a_result_and_in_a_reason_to_hand_it_over() {
            town.does(officer, "department-response/sign", number, Map.of("outcome", "sign"));
            new CaseWork(town).reportsIn(officer, number);
            var task = town.task(officer, "department-response/handle", number);
            isRefused(housing.post(
                    "/api/tasks/" + task.id() + "/complete",
                    Map.of("data", Map.of("result", SAYS), "version", task.version())));
            isRefused(housing.post(
                    "/api/tasks/" + task.id() + "/hand-over",
                    Map.of("officerId", colleague(), "reason", SAYS, "version", task.version())));

            assertThat(said()).doesNotContain("满仓");
            assertThat(town.task(officer, "department-response/handle", number).version())
                    .isEqualTo(task.version());
        }

        private long colleague() {
            return town.headOf("HOUSING", COMMUNITY).officerId();
        }

        @Test
        void in_what_is_joined_and_in_why_it_is_protected_or_ended() {
            isRefused(secretary.post(whistle("join"), Map.of("text", SAYS)));
            isRefused(secretary.put(
                    whistle("protection"), Map.of("roles", List.of("SECRETARY"), "reason", SAYS, "version", 0)));
            var version = secretary
                    .get("/api/whistles/" + number)
                    .json()
                    .path("version")
                    .asLong();
            isRefused(secretary.post(whistle("withdraw"), Map.of("reason", SAYS, "version", version)));

            assertThat(said()).doesNotContain("满仓");
        }

        private String said() {
            return String.join(
                    "\n",
                    jdbc.sql("select concat(summary, details) from audit_entry where case_number = ?")
                            .param(number)
                            .query(String.class)
                            .list());
        }

        private int refusals() {
            return jdbc.sql("select count(*) from audit_entry where case_number = ? and kind = 'ACCESS_REFUSED'"
                            + " and summary like '写的话里有当事人的身份%'")
                    .param(number)
                    .query(Integer.class)
                    .single();
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
