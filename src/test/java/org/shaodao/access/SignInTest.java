package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInTest {

    private static final String PASSWORD = "正确的密码 horse 9";

    abstract static class Tests extends AccessGround {

        @Autowired
        AccountRegister accounts;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TestClock clock;

        @LocalServerPort
        int port;

        String account;

        @BeforeEach
        void a_secretary_has_an_account() {
            var officer = people.newOfficer(People.EAST + "-COMMUNITY");
            account = "secretary-" + officer;
            accounts.open(account, officer, Set.of(Role.SECRETARY), PASSWORD);
        }

        @Test
        void a_person_who_signs_in_is_shown_who_they_are() {
            clock.stopAt("2026-10-09 11:10");
            var visitor = new Visitor(port);

            var me = visitor.signIn(account, PASSWORD).json();

            assertThat(me.path("name").asText()).isEqualTo("试某");
            assertThat(me.path("regionLine").toString()).isEqualTo("[\"测试区\",\"测试街道\",\"东社区\"]");
            assertThat(me.path("roleLabels").toString()).isEqualTo("[\"社区书记\"]");
            assertThat(me.path("can").toString()).contains("whistle.blow").doesNotContain("demo.clock");
            assertThat(me.path("dayNote").asText()).isEqualTo("明天周六调休上班，时限照常走。");
            assertThat(me.path("now").asText()).isEqualTo("2026-10-09T03:10:00Z");
            assertThat(visitor.get("/api/me").json()).isEqualTo(me);
        }

        @Test
        void an_unknown_account_and_a_wrong_password_are_told_the_same() {
            var unknown = new Visitor(port).signIn("nobody-here", PASSWORD);
            var wrong = new Visitor(port).signIn(account, "wrong");

            assertThat(unknown.status()).isEqualTo(401);
            assertThat(unknown.type()).isEqualTo("urn:shaodao:sign-in-failed");
            assertThat(wrong.body()).isEqualTo(unknown.body());
        }

        @Test
        void an_account_that_no_password_opens_stays_shut() {
            var officer = people.newOfficer(People.EAST + "-COMMUNITY");
            accounts.openWithoutPassword(
                    List.of(new AccountRegister.Entry("no-password-" + officer, officer, Set.of(Role.SECRETARY))));

            for (var guess : new String[] {"nobody", "null", "no-password-" + officer}) {
                assertThat(new Visitor(port)
                                .signIn("no-password-" + officer, guess)
                                .status())
                        .isEqualTo(401);
            }
        }

        @Test
        void five_failures_lock_the_account_for_fifteen_minutes_even_for_the_right_password() {
            clock.stopAt("2026-04-13 09:00");
            IntStream.range(0, 5)
                    .forEach(i -> assertThat(attempt("wrong").status()).isEqualTo(401));

            assertThat(attempt(PASSWORD).status()).isEqualTo(401);
            clock.advance(Duration.ofMinutes(15).minusSeconds(1));
            assertThat(attempt(PASSWORD).body()).isEqualTo(attempt("wrong").body());
            clock.advance(Duration.ofSeconds(1));
            assertThat(attempt(PASSWORD).status()).isEqualTo(200);
            assertThat(recorded("ACCOUNT_LOCKED")).isEqualTo(1);
        }

        @Test
        void after_the_pause_the_count_begins_anew_and_a_success_clears_it() {
            clock.stopAt("2026-04-13 09:00");
            IntStream.range(0, 5).forEach(i -> attempt("wrong"));
            clock.advance(Duration.ofMinutes(16));

            IntStream.range(0, 4).forEach(i -> attempt("wrong"));
            assertThat(attempt(PASSWORD).status()).isEqualTo(200);
            IntStream.range(0, 4).forEach(i -> attempt("wrong"));
            assertThat(attempt(PASSWORD).status()).isEqualTo(200);
        }

        @Test
        void guesses_that_come_at_once_are_counted_each() {
            clock.stopAt("2026-04-13 09:00");
            var guesses = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> attempt("wrong")))
                    .toList();

            assertThat(guesses)
                    .allSatisfy(guess -> assertThat(guess.join().status()).isEqualTo(401));
            assertThat(attempt(PASSWORD).status()).isEqualTo(401);
        }

        @Test
        void signing_in_is_recorded_for_the_person_and_a_failure_for_nobody() {
            attempt("wrong");
            attempt(PASSWORD);

            assertThat(recorded("SIGN_IN_FAILED")).isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'SIGNED_IN' and agency_id = ?")
                            .param(People.EAST + "-COMMUNITY")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        }

        @Test
        void missing_and_overlong_fields_are_named() {
            assertThat(attempt("x".repeat(201)).json().path("errors").toString())
                    .contains("password", "最多 200 个字");
            assertThat(new Visitor(port)
                            .signIn(" ", PASSWORD)
                            .json()
                            .path("errors")
                            .toString())
                    .contains("account", "请填写账号");
            assertThat(attempt("长".repeat(200)).status()).isEqualTo(401);
        }

        private Answer attempt(String password) {
            return new Visitor(port).signIn(account, password);
        }

        private int recorded(String kind) {
            return jdbc.sql("select count(*) from audit_entry where kind = ? and details like ?")
                    .params(kind, "%" + account + "%")
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
