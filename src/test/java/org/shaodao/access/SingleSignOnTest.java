package org.shaodao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.access.account.AccountCodes;
import org.shaodao.access.account.AccountDesk;
import org.shaodao.support.IdentityProvider;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People come in by the town's identity provider, a real one that answers beside. */
@ShaodaoTest
class SingleSignOnTest extends AccessGround {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    AccountRegister accounts;

    @Autowired
    AccountDesk desk;

    @Autowired
    AccountCodes codes;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private IdentityProvider provider;
    private String account;

    @BeforeEach
    void a_secretary_is_known_at_both_places() {
        var officer = people.newOfficer(People.EAST + "-COMMUNITY");
        account = "sso-" + officer;
        accounts.openWithoutPassword(List.of(new AccountRegister.Entry(account, officer, Set.of(Role.SECRETARY))));
        provider = IdentityProvider.start(port, account, "stranger");
    }

    @AfterEach
    void the_provider_is_shut() {
        provider.close();
    }

    @Test
    void whoever_proves_themselves_there_is_in_here_without_a_password_of_ours() throws Exception {
        assertThat(new Visitor(port)
                        .get("/api/town")
                        .json()
                        .path("singleSignOn")
                        .asText())
                .isEqualTo("统一身份认证");

        assertThat(comeInAs(account)).isEqualTo("/workbench");

        var me = get("http://127.0.0.1:" + port + "/api/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"account\":\"" + account + "\"", "\"due\":[]");
        assertThat(get("http://127.0.0.1:" + port + "/api/me/sessions").body()).contains("单点登录");
        assertThat(recorded("SIGNED_IN", "单点登录")).isPositive();
    }

    @Test
    void whoever_is_known_there_alone_stays_outside_and_so_does_a_closed_account() throws Exception {
        assertThat(comeInAs("stranger")).isEqualTo("/signin?sso=failed");
        assertThat(get("http://127.0.0.1:" + port + "/api/me").statusCode()).isEqualTo(401);

        cookies.getCookieStore().removeAll();
        jdbc.sql("update account set closed = true where account = ?")
                .param(account)
                .update();
        assertThat(comeInAs(account)).isEqualTo("/signin?sso=failed");
        assertThat(recorded("SIGN_IN_FAILED", "单点登录没有成功：没有可用的账号")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void an_administrator_comes_in_only_when_the_provider_has_asked_for_a_code_too() throws Exception {
        var weak = "sso-admin-" + people.newOfficer(People.EAST + "-COMMUNITY");
        for (var name : List.of(weak, weak + IdentityProvider.STRONG)) {
            accounts.openWithoutPassword(List.of(new AccountRegister.Entry(
                    name, people.newOfficer(People.EAST + "-COMMUNITY"), Set.of(Role.SYSTEM_ADMIN))));
        }
        provider.close();
        provider = IdentityProvider.start(port, weak, weak + IdentityProvider.STRONG);

        assertThat(comeInAs(weak)).isEqualTo("/signin?sso=factor");
        assertThat(get("http://127.0.0.1:" + port + "/api/me").statusCode()).isEqualTo(401);
        assertThat(recorded("SIGN_IN_FAILED", "单点登录没有成功：没有动态口令")).isPositive();

        cookies.getCookieStore().removeAll();
        assertThat(comeInAs(weak + IdentityProvider.STRONG)).isEqualTo("/workbench");
    }

    @Test
    void whoever_makes_an_account_by_the_name_they_have_there_does_not_come_in_by_it() throws Exception {
        var number = People.EAST + "-COMMUNITY";
        var officer = people.newOfficer(number);
        var staffNumber = people.directory().officer(officer).orElseThrow().staffNumber();
        var given = desk.open(
                people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.SECURITY_ADMIN),
                staffNumber,
                "stranger",
                Set.of(Role.SECRETARY));

        assertThat(comeInAs("stranger")).isEqualTo("/signin?sso=failed");

        var row = given.card().row();
        cookies.getCookieStore().removeAll();
        codes.give(people.viewer(People.COUNTY + "-PEACE_OFFICE", Role.CLERK), row.id(), row.version());
        assertThat(comeInAs("stranger")).isEqualTo("/signin?sso=failed");
        assertThat(recorded("SIGN_IN_FAILED", "单点登录没有成功：还没换初始密码")).isEqualTo(2);
        jdbc.sql("delete from account where account = 'stranger'").update();
    }

    @Test
    void nobody_comes_in_by_a_provider_that_there_is_not() throws Exception {
        for (var path : List.of("/sso/begin/other", "/sso/back/other?code=stolen&state=guessed")) {
            assertThat(get("http://127.0.0.1:" + port + path).statusCode())
                    .as(path)
                    .isBetween(200, 499);
        }
    }

    @Test
    void an_answer_that_nobody_asked_for_lets_nobody_in() throws Exception {
        var back = get("http://127.0.0.1:" + port + "/sso/back/town?code=stolen&state=guessed");

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(place(back)).isEqualTo("/signin?sso=failed");
    }

    /** Walks as a browser would, and tells where it ends. */
    private String comeInAs(String name) throws Exception {
        var page = follow(get("http://127.0.0.1:" + port + "/sso/begin/town"));
        assertThat(page.uri().getPath()).isEqualTo("/login");
        var token = FORM_TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        var form = "username=" + encoded(name) + "&password=" + encoded(IdentityProvider.PASSWORD) + "&_csrf="
                + encoded(token.group(1));
        var sent = browser.send(
                HttpRequest.newBuilder(URI.create(IdentityProvider.issuer() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        for (var answer = sent;
                ;
                answer = get(answer.uri().resolve(location(answer)).toString())) {
            var next = answer.uri().resolve(location(answer));
            if (next.getPort() == port && !next.getPath().startsWith("/sso/")) {
                return place(answer);
            }
        }
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
        var last = answer;
        while (last.statusCode() == 302) {
            last = get(last.uri().resolve(location(last)).toString());
        }
        return last;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", address.contains("/api/") ? "application/json" : "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private static String place(HttpResponse<String> answer) {
        var next = answer.uri().resolve(location(answer));
        return next.getPath() + (next.getQuery() == null ? "" : "?" + next.getQuery());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int recorded(String kind, String summary) {
        return jdbc.sql("select count(*) from audit_entry where kind = ? and summary = ?")
                .params(kind, summary)
                .query(Integer.class)
                .single();
    }
}
