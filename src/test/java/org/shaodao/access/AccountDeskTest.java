package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shaodao.access.ManyAccounts.Order;
import org.shaodao.access.account.AccountCodes;
import org.shaodao.access.account.AccountDesk;
import org.shaodao.support.Authenticator;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.shaodao.support.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 安全管理员 opens and closes accounts, and has no way to use one. */
class AccountDeskTest {

    private static final String PASSWORD = "Correct-horse-9";

    @ExtendWith(OutputCaptureExtension.class)
    abstract static class Tests extends AccessGround {

        @Autowired
        ManyAccounts many;

        @Autowired
        AccountRegister accounts;

        @Autowired
        AccountDesk desk;

        @Autowired
        AccountCodes codes;

        @Autowired
        SignIn signIn;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TestClock clock;

        @LocalServerPort
        int port;

        Visitor admin;
        Visitor clerk;
        long adminOfficer;
        long officer;
        String number;

        @BeforeEach
        void an_administrator_is_signed_in() {
            clock.stopAt("2026-05-12 09:00");
            adminOfficer = people.newOfficer(People.COUNTY + "-PEACE_OFFICE");
            accounts.open("security-" + adminOfficer, adminOfficer, Set.of(Role.SECURITY_ADMIN), PASSWORD);
            admin = new Visitor(port);
            admin.signIn("security-" + adminOfficer, PASSWORD);
            var secret = admin.post("/api/me/second-factor", Map.of("present", PASSWORD))
                    .json()
                    .path("secret")
                    .asText();
            var code = Authenticator.holding(secret).shows(0);
            assertThat(admin.post("/api/me/second-factor/confirmation", Map.of("code", code))
                            .status())
                    .isEqualTo(200);
            officer = people.newOfficer(People.EAST + "-COMMUNITY");
            number = staffNumber(officer);
            clerk = clerkOf(People.COUNTY + "-PEACE_OFFICE");
        }

        private Visitor clerkOf(String agency) {
            var somebody = people.newOfficer(agency);
            accounts.open("clerk-" + somebody, somebody, Set.of(Role.CLERK), PASSWORD);
            var visitor = new Visitor(port);
            visitor.signIn("clerk-" + somebody, PASSWORD);
            return visitor;
        }

        private Answer give(Visitor giver, Answer opened) {
            var id = opened.json().at("/card/account/id").asLong();
            var card = admin.get("/api/accounts/" + id).json();
            return giver.post(
                    "/api/account-codes/" + id,
                    Map.of("version", card.at("/account/version").asLong()));
        }

        /** The half of the administrator with that of a clerk. */
        private String whole(Answer opened) {
            return opened.json().path("password").asText()
                    + give(clerk, opened).json().path("code").asText();
        }

        private String staffNumber(long someone) {
            return jdbc.sql("select staff_number from officer where id = ?")
                    .param(someone)
                    .query(String.class)
                    .single();
        }

        private Answer open(String... roles) {
            return admin.post(
                    "/api/accounts",
                    Map.of("staffNumber", number, "account", "desk-" + officer, "roles", List.of(roles)));
        }

        private Answer change(JsonNode card, String what) {
            var account = card.path("account");
            return admin.post(
                    "/api/accounts/" + account.path("id").asLong() + "/changes",
                    Map.of(
                            "what",
                            what,
                            "reason",
                            "本人来说的",
                            "version",
                            account.path("version").asLong()));
        }

        private int signIn(String password) {
            return new Visitor(port).signIn("desk-" + officer, password).status();
        }

        @Test
        void somebody_new_gets_a_password_that_they_must_change_before_anything_else() {
            var opened = open("SECRETARY");
            assertThat(opened.status()).isEqualTo(201);
            var first = whole(opened);

            var person = new Visitor(port);
            assertThat(person.signIn("desk-" + officer, first)
                            .json()
                            .path("due")
                            .toString())
                    .isEqualTo("[\"PASSWORD\"]");
            assertThat(person.get("/api/tasks").type()).isEqualTo("urn:shaodao:password-due");
            assertThat(person.get("/api/me/sessions").status()).isEqualTo(200);
            assertThat(person.post("/api/me/password", Map.of("present", first, "chosen", PASSWORD))
                            .status())
                    .isEqualTo(204);
            assertThat(person.get("/api/tasks").status()).isEqualTo(200);
            assertThat(signIn(first)).isEqualTo(401);
            assertThat(recorded("ACCOUNT_OPENED")).isEqualTo(1);
            assertThat(everythingRecorded()).doesNotContain(first).doesNotContain(PASSWORD);
        }

        @Test
        void whoever_makes_an_account_cannot_use_it_for_the_other_half_comes_from_somebody_else() {
            var opened = open("SECRETARY");
            var half = opened.json().path("password").asText();

            assertThat(signIn(half)).isEqualTo(401);
            assertThat(give(admin, opened).status()).isEqualTo(403);
            assertThat(opened.json().at("/card/codeWaited").asBoolean()).isTrue();

            var code = give(clerk, opened).json().path("code").asText();
            assertThat(cardNow(opened).path("codeWaited").asBoolean()).isFalse();
            assertThat(signIn(half)).isEqualTo(401);
            assertThat(signIn(code)).isEqualTo(401);
            assertThat(signIn(code + half)).isEqualTo(401);
            assertThat(signIn(half + " " + code.toLowerCase())).isEqualTo(200);
            assertThat(recorded("CODE_GIVEN")).isEqualTo(1);
            assertThat(everythingRecorded()).doesNotContain(code);
        }

        @Test
        void another_code_ends_the_one_before_and_the_days_begin_anew() {
            var opened = open("SECRETARY");
            var before = whole(opened);
            clock.advance(Duration.ofDays(8));
            clerk = clerkOf(People.STREET + "-CENTRE");

            var after = whole(opened);

            assertThat(signIn(before)).isEqualTo(401);
            assertThat(signIn(after)).isEqualTo(200);
        }

        @Test
        void a_code_is_given_within_the_own_region_to_others_by_what_was_seen() {
            var opened = open("SECRETARY");
            var id = opened.json().at("/card/account/id").asLong();
            var elsewhere = clerkOf(People.WEST + "-COMMUNITY");

            assertThat(give(elsewhere, opened).status()).isEqualTo(403);
            assertThat(waiting(elsewhere)).doesNotContain("desk-" + officer);
            assertThat(waiting(clerk)).contains("desk-" + officer);
            assertThat(clerk.post("/api/account-codes/" + id, Map.of("version", 77))
                            .status())
                    .isEqualTo(409);
            assertThat(codes.find(asClerk(officer), new AccountCodes.Query("desk-" + officer, true, null, 5)))
                    .singleElement()
                    .matches(AccountCodes.Row::own);
            assertThatThrownBy(() -> codes.give(asClerk(officer), id, 0)).hasMessageContaining("自己的启用码由别人来给");

            give(clerk, opened);
            assertThat(waiting(clerk)).doesNotContain("desk-" + officer);
            assertThat(clerk.get("/api/account-codes?given=true&words=desk-" + officer)
                            .json()
                            .at("/items/0/givenAt")
                            .asText())
                    .isEqualTo("2026-05-12T01:00:00Z");
            change(cardNow(opened), "CLOSE");
            assertThat(give(clerk, opened).status()).isEqualTo(404);
        }

        @Test
        void whoever_tried_the_half_alone_before_gets_the_code_all_the_same() {
            var opened = open("SECRETARY");
            assertThat(signIn(opened.json().path("password").asText())).isEqualTo(401);

            var seen = opened.json().at("/card/account");
            assertThat(clerk.post(
                                    "/api/account-codes/" + seen.path("id").asLong(),
                                    Map.of("version", seen.path("version").asLong()))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void all_who_wait_get_theirs_in_one_workbook_once() throws IOException {
            var half = open("SECRETARY").json().path("password").asText();

            var all = clerk.post("/api/account-codes/workbook", null).json();
            var rows = Workbooks.rows(all.path("workbook").binaryValue());
            assertThat(all.path("given").asInt()).isEqualTo(rows.size() - 1).isPositive();
            var mine = rows.stream()
                    .filter(row -> row.contains("desk-" + officer))
                    .findFirst()
                    .orElseThrow();

            assertThat(signIn(half + mine.get(mine.size() - 1))).isEqualTo(200);
            assertThat(clerk.post("/api/account-codes/workbook", null)
                            .json()
                            .path("given")
                            .asInt())
                    .isZero();
        }

        @Test
        void where_nobody_else_can_give_the_code_it_stands_in_the_log(CapturedOutput console) {
            var before = console.getAll().length();
            var viewer = people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.SECURITY_ADMIN);
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.sql("update account set closed = true where roles like '%CLERK%' or roles like '%SYSTEM_ADMIN%'")
                        .update();
                var given = desk.open(viewer, number, "desk-" + officer, Set.of(Role.CLERK));
                var printed = Pattern.compile("账号 desk-" + officer + " 没有别人能给启用码.*：([A-Z2-9]{6})")
                        .matcher(console.getAll().substring(before));

                assertThat(given.codePrinted()).isTrue();
                assertThat(printed.find()).isTrue();
                var password = given.password() + printed.group(1);
                assertThat(signIn.attempt("desk-" + officer, password, null, "电脑")
                                .officerId())
                        .isEqualTo(officer);
            });
        }

        @Test
        void a_workbook_of_accounts_is_no_other_way_but_only_those_who_give_codes_stand_in_the_log(
                CapturedOutput console) {
            var before = console.getAll().length();
            var viewer = people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.SECURITY_ADMIN);
            var other = people.newOfficer(People.EAST + "-COMMUNITY");
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.sql("update account set closed = true where roles like '%CLERK%' or roles like '%SYSTEM_ADMIN%'")
                        .update();
                var opened = many.open(
                        viewer,
                        List.of(
                                new Order(staffNumber(other), "desk-" + other, Set.of(Role.SECRETARY)),
                                new Order(number, "desk-" + officer, Set.of(Role.CLERK))));
                var printed = Pattern.compile("账号 desk-(\\d+) 没有别人能给启用码.*：([A-Z2-9]{6})")
                        .matcher(console.getAll().substring(before));

                assertThat(opened.printed()).containsExactly(1);
                assertThat(printed.find()).isTrue();
                assertThat(printed.group(1)).isEqualTo(String.valueOf(officer));
                var password = opened.passwords().get(1) + printed.group(2);
                assertThat(printed.find()).isFalse();
                assertThat(signIn.attempt("desk-" + officer, password, null, "电脑")
                                .officerId())
                        .isEqualTo(officer);
            });
        }

        private List<String> waiting(Visitor giver) {
            return giver.get("/api/account-codes?limit=200&words=desk-" + officer)
                    .json()
                    .path("items")
                    .findValuesAsText("account");
        }

        private Viewer asClerk(long somebody) {
            var one = people.viewer(People.EAST + "-COMMUNITY", Role.CLERK);
            return new Viewer(
                    somebody,
                    one.name(),
                    one.post(),
                    one.agencyId(),
                    one.agencyName(),
                    one.agencyKind(),
                    one.regionCode(),
                    one.regionPath(),
                    one.territorial(),
                    one.roles(),
                    one.channel());
        }

        @Test
        void a_first_password_that_nobody_uses_is_worthless_after_seven_days() {
            var first = whole(open("SECRETARY"));

            clock.advance(Duration.ofDays(7).plusMinutes(1));

            assertThat(signIn(first)).isEqualTo(401);
        }

        @Test
        void nobody_gets_a_second_account_nor_somebody_else_s_name() {
            open("SECRETARY");
            assertThat(open("OFFICER").type()).isEqualTo("urn:shaodao:account-there");

            number = staffNumber(people.newOfficer(People.EAST + "-COMMUNITY"));
            assertThat(open("OFFICER").type()).isEqualTo("urn:shaodao:account-taken");
            number = "nobody";
            assertThat(open("OFFICER").type()).isEqualTo("urn:shaodao:officer-unknown");
        }

        @Test
        void none_of_the_three_administrators_has_another_role() {
            assertThat(open("SYSTEM_ADMIN", "SECRETARY").type()).isEqualTo("urn:shaodao:roles-apart");
            assertThat(open("SECURITY_ADMIN", "AUDIT_ADMIN").type()).isEqualTo("urn:shaodao:roles-apart");
            assertThat(open().status()).isEqualTo(422);

            var card = open("SECRETARY", "CLERK").json().path("card");
            assertThat(grant(card, "SECRETARY", "SECURITY_ADMIN").type()).isEqualTo("urn:shaodao:roles-apart");
            assertThat(grant(card, "SECURITY_ADMIN").status()).isEqualTo(200);
        }

        private Answer grant(JsonNode card, String... roles) {
            var account = card.path("account");
            return admin.put(
                    "/api/accounts/" + account.path("id").asLong() + "/roles",
                    Map.of(
                            "roles",
                            List.of(roles),
                            "reason",
                            "换了岗位",
                            "version",
                            account.path("version").asLong()));
        }

        private Visitor inside(Answer opened) {
            var first = whole(opened);
            var person = new Visitor(port);
            person.signIn("desk-" + officer, first);
            person.post("/api/me/password", Map.of("present", first, "chosen", PASSWORD));
            return person;
        }

        private JsonNode cardNow(Answer opened) {
            return admin.get("/api/accounts/"
                            + opened.json().at("/card/account/id").asLong())
                    .json();
        }

        @Test
        void new_roles_hold_from_the_next_step_of_whoever_is_in_and_an_old_page_changes_nothing() {
            var opened = open("SECRETARY");
            var person = inside(opened);
            var card = cardNow(opened);

            assertThat(grant(card, "CENTRE").status()).isEqualTo(200);

            assertThat(person.get("/api/me").json().path("roles").toString()).isEqualTo("[\"CENTRE\"]");
            assertThat(grant(card, "SECRETARY").status()).isEqualTo(409);
        }

        @Test
        void a_role_that_needs_a_second_factor_shuts_its_new_holder_out_until_they_come_in_anew() {
            var opened = open("SECRETARY");
            var person = inside(opened);

            assertThat(grant(cardNow(opened), "AUDIT_ADMIN").status()).isEqualTo(200);

            assertThat(person.get("/api/me").status()).isEqualTo(401);
            assertThat(person.signIn("desk-" + officer, PASSWORD)
                            .json()
                            .path("due")
                            .toString())
                    .isEqualTo("[\"SECOND_FACTOR\"]");
        }

        @Test
        void an_administrator_keeps_every_account_but_the_own() {
            var own = admin.get("/api/accounts?words=security-" + adminOfficer)
                    .json()
                    .at("/items/0/id")
                    .asLong();
            var card = admin.get("/api/accounts/" + own).json();

            assertThat(card.path("own").asBoolean()).isTrue();
            assertThat(grant(card, "CENTRE").type()).isEqualTo("urn:shaodao:account-own");
            assertThat(change(card, "RESET_PASSWORD").type()).isEqualTo("urn:shaodao:account-own");
            assertThat(admin.get("/api/tasks").status()).as("and reads no case").isIn(200, 403);
            assertThat(admin.get("/api/whistles").json().path("items")).isEmpty();
        }

        @Test
        void a_closed_account_is_shut_at_once_and_can_be_opened_again_with_its_password() {
            var opened = open("SECRETARY");
            var first = whole(opened);
            var person = new Visitor(port);
            person.signIn("desk-" + officer, first);

            var closed = change(cardNow(opened), "CLOSE");
            assertThat(closed.status()).isEqualTo(200);
            assertThat(person.get("/api/me").status()).isEqualTo(401);
            assertThat(signIn(first)).isEqualTo(401);

            var reopened = change(closed.json().path("card"), "REOPEN");
            assertThat(reopened.json().at("/card/account/state").asText()).isEqualTo("FIRST");
            assertThat(signIn(first)).isEqualTo(200);
            assertThat(recorded("ACCOUNT_CLOSED") + recorded("ACCOUNT_REOPENED"))
                    .isEqualTo(2);
        }

        @Test
        void the_account_of_somebody_who_has_left_stays_closed() {
            var closed = change(open("SECRETARY").json().path("card"), "CLOSE").json();
            jdbc.sql("update officer set ended_on = date '2026-05-01' where id = ?")
                    .param(officer)
                    .update();

            assertThat(change(closed.path("card"), "REOPEN").type()).isEqualTo("urn:shaodao:officer-unknown");
        }

        @Test
        void whoever_failed_too_often_is_let_in_again_and_whoever_forgot_gets_a_new_password() {
            var opened = open("SECRETARY");
            var first = whole(opened);
            IntStream.range(0, 5).forEach(i -> signIn("wrong"));
            assertThat(signIn(first)).isEqualTo(401);

            var id = opened.json().at("/card/account/id").asLong();
            assertThat(found("state=LOCKED")).contains("desk-" + officer);
            var unlocked = change(admin.get("/api/accounts/" + id).json(), "UNLOCK");
            assertThat(signIn(first)).isEqualTo(200);

            var card = admin.get("/api/accounts/" + id).json();
            assertThat(card.path("sessions").asInt()).isEqualTo(1);
            var reset = change(card, "RESET_PASSWORD");
            assertThat(unlocked.json().path("password").isNull()).isTrue();
            assertThat(signIn(first)).isEqualTo(401);
            assertThat(reset.json().at("/card/sessions").asInt()).isZero();
            assertThat(signIn(whole(reset))).isEqualTo(200);
        }

        @Test
        void accounts_are_found_by_person_role_and_state_and_read_page_by_page() {
            open("MEDIATOR");

            assertThat(found("words=" + "desk-" + officer)).hasSize(1);
            assertThat(found("role=MEDIATOR&state=FIRST&limit=200")).contains("desk-" + officer);
            assertThat(found("role=JUDGE&words=desk-" + officer)).isEmpty();
            assertThat(found("words=%25")).isEmpty();
            assertThat(found("words=' or 1=1 --".replace(" ", "%20"))).isEmpty();

            var page = admin.get("/api/accounts?limit=1").json();
            var next = admin.get(
                            "/api/accounts?limit=1&after=" + page.path("next").asText())
                    .json();
            assertThat(next.at("/items/0/account").asText())
                    .isGreaterThan(page.at("/items/0/account").asText());
        }

        private List<String> found(String query) {
            return admin.get("/api/accounts?" + query).json().path("items").findValuesAsText("account");
        }

        private int recorded(String kind) {
            return jdbc.sql("select count(*) from audit_entry where kind = ? and details like ?")
                    .params(kind, "%desk-" + officer + "\"%")
                    .query(Integer.class)
                    .single();
        }

        private String everythingRecorded() {
            return String.join(
                    "\n",
                    jdbc.sql("select concat(summary, details) from audit_entry")
                            .query(String.class)
                            .list());
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
