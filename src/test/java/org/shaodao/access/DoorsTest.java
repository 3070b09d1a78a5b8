package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The doors of a town in production, without the demonstration. */
@ShaodaoTest
class DoorsTest extends AccessGround {

    private static final String PASSWORD = "correct horse 9";

    @Autowired
    AccountRegister accounts;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    Visitor visitor;
    String account;
    long officer;

    @BeforeEach
    void a_secretary_has_an_account() {
        officer = people.newOfficer(People.EAST + "-COMMUNITY");
        account = "doors-" + officer;
        accounts.open(account, officer, Set.of(Role.SECRETARY), PASSWORD);
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/api/agencies?regionCode=990001001001",
                "/api/regions/990001001001",
                "/api/tasks",
                "/api/nothing",
                "/api/demo/clock",
                "/api"
            })
    void whoever_is_not_signed_in_is_told_so(String path) {
        var answer = visitor.get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).isEqualTo("urn:shaodao:not-signed-in");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("title").asText()).isEqualTo("还没有登录");
    }

    @Test
    void the_name_of_the_town_and_the_health_are_public() {
        assertThat(visitor.get("/api/town").json().path("demo").asBoolean()).isFalse();
        assertThat(visitor.get("/api/town").json().has("now")).isTrue();
        assertThat(visitor.get("/actuator/health").status()).isEqualTo(200);
        assertThat(visitor.get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(visitor.get("/actuator/env").status()).isEqualTo(401);
    }

    @Test
    void what_a_page_asks_for_and_is_missing_is_not_found_rather_than_refused() {
        assertThat(visitor.get("/favicon.ico").status()).isNotIn(401, 403);
        assertThat(visitor.get("/assets/gone.js").status()).isNotIn(401, 403);
        assertThat(visitor.get("/tasks").status()).isNotIn(401, 403);
        assertThat(visitor.get("/cases/411003-2026-000123").status()).isNotIn(401, 403);
    }

    @Test
    void a_refusal_plants_the_token_and_a_write_without_it_is_refused() {
        visitor.get("/api/me");
        assertThat(visitor.cookie("XSRF-TOKEN")).isPresent();

        var forged = visitor.fromElsewhere().post("/api/session", Map.of("account", account, "password", PASSWORD));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.type()).isEqualTo("urn:shaodao:csrf-missing");
    }

    @Test
    void signing_in_gives_a_new_session_and_a_new_token() {
        visitor.signIn(account, PASSWORD);
        var session = visitor.cookie("SHAODAO_SESSION").orElseThrow();
        var token = visitor.cookie("XSRF-TOKEN").orElseThrow();

        visitor.post("/api/session", Map.of("account", account, "password", PASSWORD));

        assertThat(visitor.cookie("SHAODAO_SESSION")).isPresent().get().isNotEqualTo(session);
        assertThat(visitor.cookie("XSRF-TOKEN")).isPresent().get().isNotEqualTo(token);
        var thief = new Visitor(port);
        thief.carry("SHAODAO_SESSION", session);
        assertThat(thief.get("/api/me").status()).isEqualTo(401);
        assertThat(visitor.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void the_session_is_over_after_signing_out() {
        visitor.signIn(account, PASSWORD);
        var session = visitor.cookie("SHAODAO_SESSION").orElseThrow();

        assertThat(visitor.delete("/api/session").status()).isEqualTo(204);

        assertThat(visitor.get("/api/me").status()).isEqualTo(401);
        var thief = new Visitor(port);
        thief.carry("SHAODAO_SESSION", session);
        assertThat(thief.get("/api/me").status()).isEqualTo(401);
        assertThat(visitor.delete("/api/session").status()).isEqualTo(204);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        visitor.get("/api/me");
        var cookies = visitor.post("/api/session", Map.of("account", account, "password", PASSWORD))
                .headers()
                .allValues("Set-Cookie");

        assertThat(cookies)
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("SHAODAO_SESSION=").contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Lax", "Path=/")
                        .doesNotContain("HttpOnly"));
    }

    @Test
    void every_answer_bears_the_security_headers() {
        for (var path : new String[] {"/api/town", "/api/me", "/tasks"}) {
            var answer = visitor.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains(
                            "default-src 'self'",
                            "script-src 'self'",
                            "frame-ancestors 'none'",
                            "worker-src 'self' blob:")
                    .doesNotContain("unsafe-eval");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Permissions-Policy")).contains("camera=(self)");
        }
        assertThat(visitor.get("/api/town").header("Cache-Control")).contains("no-store");
    }

    @Test
    void what_fails_before_it_reaches_anybody_is_a_problem_in_chinese_too() {
        visitor.get("/api/me");

        assertThat(visitor.get("/error").status()).isEqualTo(404);
        assertThat(visitor.get("/sso/begin/other").status()).isLessThan(500);
        for (var type : new String[] {"application/*", "*/*", "text/plain", "nonsense"}) {
            var answer = visitor.send("POST", "/api/session", type, "{}");
            assertThat(answer.status()).as(type + answer.body()).isEqualTo(415);
            assertThat(answer.json().path("detail").asText()).as(type).contains("这里收 application/json");
        }
        for (var body : new String[] {"{\"account\":\"a\",\"account\":\"b\",\"password\":\"c\"}"}) {
            var answer = visitor.send("POST", "/api/session", "application/json", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.type()).isEqualTo("urn:shaodao:malformed-json");
        }
    }

    @Test
    void without_the_demonstration_its_addresses_do_not_exist_and_nobody_has_a_default_account() {
        visitor.get("/api/me");

        assertThat(visitor.get("/api/demo/people").status()).isEqualTo(404);
        assertThat(visitor.post("/api/demo/enter", Map.of("officerId", officer)).status())
                .isEqualTo(404);
        visitor.signIn(account, PASSWORD);
        assertThat(visitor.get("/api/demo/clock").status()).isEqualTo(404);
        assertThat(visitor.post("/api/demo/clock", Map.of("move", "PLUS_DAY")).status())
                .isEqualTo(404);
        assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
        for (var guess : new String[] {"admin", "user", "root", "demo"}) {
            assertThat(new Visitor(port).signIn(guess, guess).status()).isEqualTo(401);
        }
    }
}
