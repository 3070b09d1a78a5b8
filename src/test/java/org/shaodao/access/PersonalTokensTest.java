package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shaodao.access.account.AccountCodes;
import org.shaodao.access.account.AccountDesk;
import org.shaodao.access.account.AccountSearch;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs come in by the token of a person. */
class PersonalTokensTest {

    private static final String PASSWORD = "Correct-horse-9";

    abstract static class Tests extends AccessGround {

        @Autowired
        AccountRegister accounts;

        @Autowired
        AccountDesk desk;

        @Autowired
        AccountCodes codes;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TestClock clock;

        @LocalServerPort
        int port;

        Visitor person;

        @BeforeEach
        void a_secretary_is_signed_in() {
            clock.stopAt("2026-05-12 09:00");
            var officer = people.newOfficer(People.EAST + "-COMMUNITY");
            accounts.open("token-" + officer, officer, Set.of(Role.SECRETARY), PASSWORD);
            person = new Visitor(port);
            person.signIn("token-" + officer, PASSWORD);
        }

        private Answer make(String scope, int days) {
            return person.post("/api/me/tokens", Map.of("title", "大屏", "scope", scope, "days", days));
        }

        private Visitor program(String scope) {
            return new Visitor(port)
                    .withToken(make(scope, 30).json().path("text").asText());
        }

        @Test
        void a_program_reads_what_its_person_may_read_without_a_session() {
            var program = program("READ");

            assertThat(program.get("/api/tasks").status()).isEqualTo(200);
            assertThat(program.get("/api/me").json().path("name").asText()).isEqualTo("试某");
            assertThat(program.cookie("SHAODAO_SESSION")).isEmpty();
            assertThat(program.get("/api/audit").status())
                    .as("no more than the person")
                    .isEqualTo(403);
            assertThat(person.get("/api/me/sessions").json()).hasSize(1);
        }

        @Test
        void with_a_token_for_reading_nothing_is_written() {
            var refused = program("READ").put("/api/whistles/411003-2026-000001/watch", Map.of("watched", true));

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.type()).isEqualTo("urn:shaodao:token-scope");
            assertThat(program("WORK")
                            .post("/api/notices/read", Map.of("upTo", 0))
                            .status())
                    .isLessThan(300);
        }

        @Test
        void no_token_sees_identities_or_keeps_an_account() {
            var program = program("WORK");

            for (var answer : new Answer[] {
                program.post("/api/me/tokens", Map.of("title", "再来一个", "scope", "WORK", "days", 1)),
                program.post("/api/me/password", Map.of("present", PASSWORD, "chosen", "Battery-staple-8")),
                program.post("/api/whistles/411003-2026-000001/parties/1/reveal", Map.of("purpose", "上门前电话联系")),
                program.get("/api/me/sessions")
            }) {
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.type()).isEqualTo("urn:shaodao:token-scope");
            }
            assertThat(program.get("/api/stream").type()).isEqualTo("urn:shaodao:token-scope");
        }

        @Test
        void a_token_that_is_unknown_expired_ended_or_of_a_closed_account_is_told_the_same() {
            var made = make("READ", 30).json();
            var text = made.path("text").asText();
            var unknown =
                    new Visitor(port).withToken("shaodao_" + UUID.randomUUID()).get("/api/tasks");
            assertThat(unknown.status()).isEqualTo(401);
            assertThat(unknown.type()).isEqualTo("urn:shaodao:token-unknown");

            clock.advance(Duration.ofDays(30).plusSeconds(1));
            assertThat(read(text)).isEqualTo(unknown.body());
            clock.stopAt("2026-05-12 09:30");
            assertThat(new Visitor(port).withToken(text).get("/api/tasks").status())
                    .isEqualTo(200);
            var id = made.at("/token/id").asLong();
            assertThat(person.post("/api/me/tokens/" + id + "/ending", Map.of()).status())
                    .isEqualTo(204);
            assertThat(read(text)).isEqualTo(unknown.body());
            assertThat(person.get("/api/me/tokens").json()).isEmpty();

            var second = make("READ", 30).json().path("text").asText();
            jdbc.sql("update account set closed = true where id = (select account_id from personal_token where id = ?)")
                    .param(id)
                    .update();
            assertThat(read(second)).isEqualTo(unknown.body());
        }

        @Test
        void the_tokens_of_an_account_that_was_closed_stay_ended_when_it_is_opened_again() {
            var text = make("READ", 30).json().path("text").asText();
            var row = row();

            var closed =
                    desk.close(admin(), row.id(), "借调走了", row.version()).card().row();
            desk.reopen(admin(), row.id(), "回来了", closed.version());

            assertThat(new Visitor(port).withToken(text).get("/api/tasks").type())
                    .isEqualTo("urn:shaodao:token-unknown");
        }

        @Test
        void whoever_owes_a_new_password_makes_none_and_a_reset_ends_those_there_are() {
            var text = make("WORK", 30).json().path("text").asText();
            var row = row();

            var first = desk.resetPassword(admin(), row.id(), "手机丢了", row.version());
            assertThat(read(text)).contains("token-unknown");
            person = new Visitor(port);
            var card = first.card().row();
            var code = codes.give(clerk(), card.id(), card.version()).code();
            person.signIn(row.account(), first.password() + code);

            assertThat(make("WORK", 30).type()).isEqualTo("urn:shaodao:password-due");
        }

        @Test
        void whoever_needs_a_second_factor_from_now_on_comes_in_anew_and_makes_none_without_it() {
            var text = make("READ", 30).json().path("text").asText();
            var row = row();

            desk.grant(admin(), row.id(), Set.of(Role.AUDIT_ADMIN), "换岗", row.version());

            assertThat(read(text)).contains("token-unknown");
            assertThat(person.get("/api/tasks").status()).isEqualTo(401);
            person = new Visitor(port);
            person.signIn(row.account(), PASSWORD);
            assertThat(make("READ", 30).type()).isEqualTo("urn:shaodao:second-factor-due");
        }

        @Test
        void a_token_opens_nothing_to_an_administrator_without_a_second_factor() {
            var program = program("READ");
            jdbc.sql("update account set roles = 'AUDIT_ADMIN' where account = ?")
                    .param(row().account())
                    .update();

            assertThat(program.get("/api/audit").type()).isEqualTo("urn:shaodao:second-factor-due");
        }

        private Viewer admin() {
            return people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.SECURITY_ADMIN);
        }

        private Viewer clerk() {
            return people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.CLERK);
        }

        private AccountSearch.Row row() {
            var account = person.get("/api/me").json().path("account").asText();
            return desk.find(new AccountSearch.Query(account, null, null, null, 1))
                    .get(0);
        }

        private String read(String token) {
            return new Visitor(port).withToken(token).get("/api/tasks").body();
        }

        @Test
        void a_token_is_good_for_a_year_at_most_and_a_person_has_ten_at_most() {
            assertThat(make("READ", 366).type()).isEqualTo("urn:shaodao:token-days");
            assertThat(make("READ", 0).type()).isEqualTo("urn:shaodao:token-days");
            for (int i = 0; i < 10; i++) {
                assertThat(make("READ", 365).status()).isEqualTo(200);
            }
            assertThat(make("READ", 1).type()).isEqualTo("urn:shaodao:token-many");
        }

        @Test
        void the_text_of_a_token_stands_nowhere_and_when_it_was_used_is_seen() {
            var made = make("READ", 30).json();
            var text = made.path("text").asText();
            assertThat(jdbc.sql("select concat(title, token_hash) from personal_token where id = ?")
                            .param(made.at("/token/id").asLong())
                            .query(String.class)
                            .single())
                    .doesNotContain(text);

            assertThat(person.get("/api/me/tokens").json().at("/0/used").isNull())
                    .isTrue();
            read(text);
            assertThat(person.get("/api/me/tokens").json().at("/0/used").asText())
                    .isEqualTo("2026-05-12T01:00:00Z");
        }
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {}

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {}
}
