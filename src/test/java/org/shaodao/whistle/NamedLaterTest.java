package org.shaodao.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.Refused;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.IdentityVault.Party;
import org.shaodao.access.Viewer;
import org.shaodao.evidence.Attachments;
import org.shaodao.evidence.samples.Photos;
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

        @Autowired
        Attachments attachments;

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

        @Test
        void in_the_name_of_a_file_which_is_called_after_its_kind_instead() {
            var telling = file("身份证-欧阳 满仓.png");
            var number1 = file("13800007788 的通话.png");
            var harmless = file("路口东北角.png");

            assertThat(housing.post(
                                    whistle("notes"),
                                    Map.of(
                                            "kind",
                                            "PROGRESS",
                                            "text",
                                            "补了照片",
                                            "attachments",
                                            List.of(telling, number1, harmless)))
                            .status())
                    .isLessThan(300);

            assertThat(List.of(telling, number1, harmless))
                    .extracting(id -> attachments.get(id).name())
                    .containsExactly("照片.png", "照片.png", "路口东北角.png");
            assertThat(housing.get("/api/attachments/" + telling).header("Content-Disposition"))
                    .doesNotContain("%E6%BB%A1");
            assertThat(jdbc.sql("select count(*) from idempotency where answer like '%满仓%'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        private long file(String name) {
            return housing.upload(
                            "/api/attachments",
                            name,
                            Photos.png(4, 4),
                            UUID.randomUUID().toString())
                    .json()
                    .path("id")
                    .asLong();
        }

        @Test
        void in_the_purpose_of_looking_at_another_one_or_of_searching_for_somebody() {
            town.inTransaction(() ->
                    vault.keep(number, List.of(new Party("谯国夫人", "WITNESS", "+86 139-1122-3344", null, null, false))));
            var party = vault.masked(officer, number).parties().get(0).id();

            isRefused(housing.post(whistle("parties/" + party + "/reveal"), Map.of("purpose", "给谯国夫人打电话之前核对")));
            isRefused(search("NAME", "欧阳满仓", "核对欧阳满仓是否多次反映"));
            isRefused(search("PHONE", "13800007788", "核对欧阳满仓是否多次反映"));
            isRefused(search("PHONE", "138 0000 7788", "核对 13800007788 是谁的"));

            assertThat(vault.looks(officer, number)).isEmpty();
            assertThat(said()).doesNotContain("谯国夫人");
            assertThat(search("PHONE", "139 1122 3344", "核对是否多次反映").body())
                    .as("with the country and without")
                    .contains(number);
            assertThat(search("PHONE", "0086-138-0000-7788", "核对是否多次反映").body()).contains(number);
        }

        private Answer search(String by, String value, String purpose) {
            return housing.post("/api/party-search", Map.of("by", by, "value", value, "purpose", purpose));
        }

        @Test
        void in_a_row_of_a_field() {
            var rows = Map.of("departments", List.of(Map.of("agencyId", "411003000000-HOUSING", "reason", SAYS)));

            assertThatThrownBy(() -> vault.keepOutOf(officer, number, rows))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("departments"));
        }

        @Test
        void in_an_address_that_was_refused() {
            assertThat(housing.get("/api/whistles/" + URLEncoder.encode("欧阳满仓", StandardCharsets.UTF_8) + "/parties")
                            .status())
                    .isEqualTo(403);
            assertThat(jdbc.sql("select count(*) from audit_entry where case_number like '%满仓%'")
                            .query(Integer.class)
                            .single())
                    .isZero();
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
