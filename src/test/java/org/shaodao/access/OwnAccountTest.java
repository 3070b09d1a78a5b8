package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.access.vault.Resealed;
import org.shaodao.support.Authenticator;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person keeps of their own account. */
class OwnAccountTest {

    private static final String PASSWORD = "Correct-horse-9";
    private static final String OTHER = "Battery-staple-8";

    abstract static class Tests extends AccessGround {

        @Autowired
        AccountRegister accounts;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TestClock clock;

        @Autowired
        List<Resealed> resealed;

        @Autowired
        TransactionTemplate transaction;

        @LocalServerPort
        int port;

        String account;
        long officer;
        Visitor person;
        final List<String> recovery = new ArrayList<>();

        @BeforeEach
        void a_secretary_is_signed_in() {
            clock.stopAt("2026-05-12 09:00");
            officer = people.newOfficer(People.EAST + "-COMMUNITY");
            account = "own-" + officer;
            accounts.open(account, officer, Set.of(Role.SECRETARY), PASSWORD);
            person = signedIn(PASSWORD);
        }

        private Visitor signedIn(String password) {
            var visitor = new Visitor(port);
            assertThat(visitor.signIn(account, password).status()).isEqualTo(200);
            return visitor;
        }

        private Answer change(String present, String chosen) {
            return person.post("/api/me/password", Map.of("present", present, "chosen", chosen));
        }

        @Test
        void a_new_password_opens_the_account_and_ends_every_other_session() {
            var elsewhere = signedIn(PASSWORD);

            assertThat(change(PASSWORD, OTHER).status()).isEqualTo(204);

            assertThat(person.get("/api/me").status()).isEqualTo(200);
            assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
            assertThat(new Visitor(port).signIn(account, PASSWORD).status()).isEqualTo(401);
            assertThat(new Visitor(port).signIn(account, OTHER).status()).isEqualTo(200);
        }

        @Test
        void a_password_that_is_easily_guessed_is_refused_with_the_reason() {
            assertThat(reason("aB3-")).contains("至少 8 位");
            assertThat(reason("alllowercase9")).contains("3 种");
            assertThat(reason("Own-" + officer + "-x")).contains("不能有账号");
            for (var guessed : List.of(
                    "P@ssw0rd", "Password1", "P@ssw0rd!!", "12345678Aa", "Qwertyuiop1", "Aaaaaaa1!", "Admin#2026")) {
                assertThat(reason(guessed)).as(guessed).contains("太常见");
            }
            assertThat(reason("长密码Aa1" + "很".repeat(30))).contains("太长");
        }

        private String reason(String chosen) {
            var answer = change(PASSWORD, chosen);
            assertThat(answer.status()).isEqualTo(422);
            return answer.json().path("errors").toString();
        }

        @Test
        void none_of_the_last_five_comes_again() {
            var before = PASSWORD;
            for (int i = 0; i < 5; i++) {
                assertThat(change(before, "Another-one-" + i).status()).isEqualTo(204);
                before = "Another-one-" + i;
            }

            assertThat(change(before, before).type()).isEqualTo("urn:shaodao:password-known");
            assertThat(change(before, "Another-one-0").type()).isEqualTo("urn:shaodao:password-known");
            assertThat(change(before, PASSWORD).type()).isEqualTo("urn:shaodao:password-known");
            assertThat(change(before, "Another-one-5").status()).isEqualTo(204);
            assertThat(change("Another-one-5", PASSWORD).status()).isEqualTo(204);
        }

        @Test
        void whoever_found_the_screen_open_and_guesses_locks_the_account() {
            IntStream.range(0, 5)
                    .forEach(
                            i -> assertThat(change("wrong" + i, OTHER).type()).isEqualTo("urn:shaodao:password-wrong"));

            assertThat(change(PASSWORD, OTHER).type()).isEqualTo("urn:shaodao:password-wrong");
            assertThat(new Visitor(port).signIn(account, PASSWORD).status()).isEqualTo(401);
            clock.advance(Duration.ofMinutes(16));
            assertThat(new Visitor(port).signIn(account, PASSWORD).status()).isEqualTo(200);
        }

        @Test
        void after_ninety_days_nothing_goes_on_before_the_password_is_changed() {
            clock.advance(Duration.ofDays(90).plusMinutes(1));

            assertThat(person.get("/api/me").json().path("due").toString()).isEqualTo("[\"PASSWORD\"]");
            var refused = person.get("/api/tasks");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.type()).isEqualTo("urn:shaodao:password-due");
            assertThat(change(PASSWORD, OTHER).status()).isEqualTo(204);
            assertThat(person.get("/api/tasks").status()).isEqualTo(200);
        }

        @Test
        void from_the_binding_on_a_code_is_asked_for_and_none_is_good_twice() {
            var phone = bind();

            var half = new Visitor(port).signIn(account, PASSWORD);
            assertThat(half.status()).isEqualTo(401);
            assertThat(half.type()).isEqualTo("urn:shaodao:sign-in-failed");
            var code = phone.shows(1);
            assertThat(new Visitor(port).signIn(account, PASSWORD, code).status())
                    .isEqualTo(200);
            assertThat(new Visitor(port).signIn(account, PASSWORD, code).type())
                    .isEqualTo("urn:shaodao:sign-in-failed");
        }

        @Test
        void with_another_key_of_the_vault_the_phone_goes_on_showing_good_codes() {
            var phone = bind();
            var before = sealed();
            resealed.forEach(kind -> transaction.execute(status -> kind.some("a key that was added", 200)));
            assertThat(sealed()).isNotEqualTo(before);
            assertThat(new Visitor(port)
                            .signIn(account, PASSWORD, phone.shows(1))
                            .status())
                    .isEqualTo(200);
        }

        private byte[] sealed() {
            return jdbc.sql("select factor_sealed from account where account = ?")
                    .param(account)
                    .query(byte[].class)
                    .single();
        }

        @Test
        void a_wrong_code_is_told_like_a_wrong_password_and_counted_like_one() {
            var phone = bind();

            var wrong = new Visitor(port).signIn(account, PASSWORD, "000000".equals(phone.shows(0)) ? "1" : "000000");
            assertThat(wrong.body())
                    .isEqualTo(
                            new Visitor(port).signIn(account, "wrong", "123456").body());
            IntStream.range(0, 3).forEach(i -> new Visitor(port).signIn(account, PASSWORD, "x" + i));
            assertThat(new Visitor(port)
                            .signIn(account, PASSWORD, phone.shows(1))
                            .status())
                    .as("locked after five")
                    .isEqualTo(401);
        }

        @Test
        void a_recovery_code_opens_once_in_whatever_case_it_is_typed() {
            bind();
            var code = recovery.get(3).toLowerCase().replaceAll("(.{4})", "$1 ");

            assertThat(new Visitor(port)
                            .signIn(account, PASSWORD, code.substring(0, 19))
                            .status())
                    .isEqualTo(200);
            assertThat(new Visitor(port)
                            .signIn(account, PASSWORD, code.substring(0, 19))
                            .status())
                    .isEqualTo(401);
            assertThat(person.get("/api/me/account")
                            .json()
                            .path("recoveryCodes")
                            .asInt())
                    .isEqualTo(9);
        }

        @Test
        void the_secret_of_the_phone_stands_nowhere_in_clear_and_with_it_removed_no_code_is_asked_for() {
            var phone = bind();
            assertThat(jdbc.sql("select factor_sealed from account where account = ?")
                            .param(account)
                            .query(byte[].class)
                            .single())
                    .isNotEmpty()
                    .isNotEqualTo(phone.secret());

            assertThat(person.post("/api/me/second-factor/removal", Map.of("present", PASSWORD, "code", "12345"))
                            .type())
                    .isEqualTo("urn:shaodao:second-factor-code");
            assertThat(person.post("/api/me/second-factor/removal", Map.of("present", PASSWORD, "code", phone.shows(1)))
                            .status())
                    .isEqualTo(204);
            assertThat(new Visitor(port).signIn(account, PASSWORD).status()).isEqualTo(200);
        }

        /** With the code of a moment ago, so that those of now and soon are still good. */
        private Authenticator bind() {
            var begun = person.post("/api/me/second-factor", Map.of("present", PASSWORD));
            assertThat(begun.status()).isEqualTo(200);
            var secret = begun.json().path("secret").asText();
            assertThat(begun.json().path("uri").asText())
                    .startsWith("otpauth://totp/")
                    .contains("secret=" + secret);
            var phone = Authenticator.holding(secret);
            assertThat(new Visitor(port).signIn(account, PASSWORD).status())
                    .as("not asked for yet")
                    .isEqualTo(200);
            assertThat(person.post("/api/me/second-factor/confirmation", Map.of("code", "12 34"))
                            .type())
                    .isEqualTo("urn:shaodao:second-factor-code");
            var bound = person.post("/api/me/second-factor/confirmation", Map.of("code", phone.shows(0)));
            assertThat(bound.status()).isEqualTo(200);
            bound.json().path("codes").forEach(code -> recovery.add(code.asText()));
            assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
            return phone;
        }

        @Test
        void an_administrator_does_nothing_before_the_second_factor_is_there() {
            var admin = people.newOfficer(People.COUNTY + "-PEACE_OFFICE");
            account = "own-" + admin;
            accounts.open(account, admin, Set.of(Role.AUDIT_ADMIN), PASSWORD);
            person = signedIn(PASSWORD);

            assertThat(person.get("/api/audit").type()).isEqualTo("urn:shaodao:second-factor-due");
            bind();
            assertThat(person.get("/api/audit").status()).isEqualTo(200);
        }

        @Test
        void a_person_sees_where_they_are_signed_in_and_ends_it_there() {
            var phone = signedIn(PASSWORD);

            var sessions = person.get("/api/me/sessions").json();
            assertThat(sessions).hasSize(2);
            var there = sessions.findValue("here").asBoolean() ? sessions.get(1) : sessions.get(0);
            assertThat(there.path("door").asText()).isEqualTo("账号密码");
            assertThat(there.path("address").asText()).isEqualTo("127.0.0.1");
            assertThat(sessions.toString())
                    .doesNotContain(phone.cookie("SHAODAO_SESSION").orElseThrow());

            var key = there.path("key").asText();
            assertThat(person.post("/api/me/sessions/" + key + "/ending", Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(phone.get("/api/me").status()).isEqualTo(401);
            assertThat(person.get("/api/me").status()).isEqualTo(200);
            assertThat(person.post("/api/me/sessions/" + key + "/ending", Map.of())
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void the_sixth_session_ends_the_oldest() {
            var others = IntStream.range(0, 4).mapToObj(i -> signedIn(PASSWORD)).toList();
            assertThat(person.get("/api/me").status()).isEqualTo(200);

            var sixth = signedIn(PASSWORD);

            assertThat(sixth.get("/api/me/sessions").json()).hasSize(5);
            assertThat(person.get("/api/me").status()).isEqualTo(401);
            assertThat(others)
                    .allSatisfy(one -> assertThat(one.get("/api/me").status()).isEqualTo(200));
        }

        @Test
        void a_session_stands_in_the_database_and_being_seen_again_within_the_minute_writes_nothing() {
            var before = seen();
            IntStream.range(0, 5).forEach(i -> person.get("/api/me"));
            assertThat(seen()).isEqualTo(before);

            jdbc.sql("update SPRING_SESSION set LAST_ACCESS_TIME = LAST_ACCESS_TIME - 61000 where PRINCIPAL_NAME = ?")
                    .param(String.valueOf(officer))
                    .update();
            person.get("/api/me");
            assertThat(seen()).isGreaterThanOrEqualTo(before);
        }

        @Test
        void a_session_that_another_version_has_written_is_none_and_no_error() {
            jdbc.sql("update SPRING_SESSION_ATTRIBUTES set ATTRIBUTE_BYTES = ? where SESSION_PRIMARY_ID in"
                            + " (select PRIMARY_ID from SPRING_SESSION where PRINCIPAL_NAME = ?)")
                    .params("unreadable".getBytes(), String.valueOf(officer))
                    .update();

            assertThat(person.get("/api/me").status()).isEqualTo(401);
            assertThat(person.signIn(account, PASSWORD).status()).isEqualTo(200);
            assertThat(person.get("/api/me").status()).isEqualTo(200);
        }

        private long seen() {
            return jdbc.sql("select max(LAST_ACCESS_TIME) from SPRING_SESSION where PRINCIPAL_NAME = ?")
                    .param(String.valueOf(officer))
                    .query(Long.class)
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
