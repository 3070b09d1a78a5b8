package org.shaodao.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.support.Workbooks.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shaodao.support.Authenticator;
import org.shaodao.support.Browser;
import org.shaodao.support.BrowserWindow;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Visitor;
import org.shaodao.support.Visitor.Answer;
import org.shaodao.support.Workbooks;
import org.shaodao.upkeep.start.FirstCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** From an empty database to a whistle, by what the first people of a town would do. */
@ShaodaoTest
@TestPropertySource(properties = "shaodao.town=false")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
    private static final String PASSWORD = "Correct-horse-9";
    private static final String COMMUNITY = "990001001001";

    @Autowired
    FirstCode first;

    @Autowired
    ImportWork work;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void an_empty_town_is_founded_with_the_code_on_the_console_filled_from_workbooks_and_takes_a_whistle(
            CapturedOutput console) throws Exception {
        clock.stopAt("2026-05-12 09:00");
        var stranger = new Visitor(port);
        assertThat(stranger.get("/api/start").json().path("waited").asBoolean()).isTrue();
        first.printWhileThereIsNobody();
        var printed = CODE.matcher(console);
        assertThat(printed.find()).isTrue();

        assertThat(found(stranger, "AAAA-BBBB-CCCC", "990000000000", PASSWORD).type())
                .isEqualTo("urn:shaodao:start-code");
        assertThat(found(stranger, printed.group(), "9900", PASSWORD).type()).isEqualTo("urn:shaodao:city-code");
        assertThat(found(stranger, printed.group(), "990000000000", "password").type())
                .isEqualTo("urn:shaodao:password-weak");
        var given = foundByHand(printed.group().toLowerCase());
        assertThat(found(stranger, printed.group(), "990000000000", PASSWORD).type())
                .isEqualTo("urn:shaodao:start-over");
        assertThat(stranger.get("/api/start").json().path("waited").asBoolean()).isFalse();

        var clerk = first(new Visitor(port), "ziliao", given);
        looksAtWhatIsReady("还差几样");
        fill(clerk);
        var passwords = openAccounts();
        codes(clerk).forEach((name, code) -> passwords.merge(name, code, String::concat));

        looksAtWhatIsReady("准备好了，可以吹哨");
        var secretary = first(new Visitor(port), COMMUNITY + "-COMMUNITY-01", passwords.get("许一"));
        var blown = secretary.post("/api/whistles", whistle());
        assertThat(blown.status()).as(blown.body()).isEqualTo(201);
        var street = first(new Visitor(port), "990001001000-CENTRE-01", passwords.get("许二"));
        var queue = street.get("/api/tasks?tab=queue").json();
        assertThat(queue.toString()).contains(blown.json().path("number").asText());
    }

    private static Answer found(Visitor visitor, String code, String city, String password) {
        visitor.get("/api/town");
        visitor.get("/api/me");
        return visitor.post(
                "/api/start",
                Map.of(
                        "code", code,
                        "cityCode", city,
                        "cityName", "测试市",
                        "office", "测试市平安建设领导小组办公室",
                        "adminName", "薛某",
                        "adminAccount", "anquan",
                        "password", password,
                        "clerkName", "孟某",
                        "clerkAccount", "ziliao"));
    }

    /** Whoever opens the application is led to the page that founds the town. */
    private String foundByHand(String code) {
        try (var window = Browser.desk("http://127.0.0.1:" + port)) {
            window.go("/");
            var page = window.page();
            page.waitForURL(url -> url.endsWith("/start"));
            page.getByLabel("一次性口令").fill(code);
            page.getByLabel("市的代码").fill("9900");
            page.getByLabel("市的名称").fill("测试市");
            page.getByLabel("管这个系统的部门").fill("测试市平安建设领导小组办公室");
            page.getByLabel("姓名").first().fill("薛某");
            page.getByLabel("账号").first().fill("anquan");
            page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
            page.getByLabel("再写一遍密码").fill(PASSWORD + "x");
            page.getByLabel("姓名").last().fill("孟某");
            page.getByLabel("账号").last().fill("ziliao");
            press(page, "建起来");
            PlaywrightAssertions.assertThat(page.getByText("两遍不一样")).isVisible();
            page.getByLabel("再写一遍密码").fill(PASSWORD);
            press(page, "建起来");
            PlaywrightAssertions.assertThat(page.getByText("市的代码是 12 位数字").first())
                    .isVisible();
            looks(window, "start-wrong");
            page.getByLabel("市的代码").fill("990000000000");
            press(page, "建起来");
            PlaywrightAssertions.assertThat(page.getByText("测试市建好了")).isVisible();
            looks(window, "start-done");
            return page.locator(".note b").textContent();
        }
    }

    private void looksAtWhatIsReady(String told) {
        try (var window = Browser.phone("http://127.0.0.1:" + port)) {
            window.go("/signin");
            window.page().getByLabel("账号").fill("ziliao");
            window.page().getByLabel("密码").fill(PASSWORD);
            press(window.page(), "登录");
            window.page().waitForURL(url -> url.endsWith("/workbench"));
            window.go("/registers");
            window.page().getByText("准备好了没有").click();
            PlaywrightAssertions.assertThat(window.page().getByText(told)).isVisible();
            looks(window, "readiness");
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static void looks(BrowserWindow window, String name) {
        window.atBothWidths(() -> {
            window.expectNoSidewaysScroll();
            window.pictureIfAsked(name);
            window.expectAccessible();
        });
    }

    /** Signs in with a first password and changes it. */
    private static Visitor first(Visitor visitor, String account, String password) {
        assertThat(visitor.signIn(account, password).status()).as(account).isEqualTo(200);
        assertThat(visitor.post("/api/me/password", Map.of("present", password, "chosen", PASSWORD))
                        .status())
                .isEqualTo(204);
        return visitor;
    }

    private void fill(Visitor clerk) throws Exception {
        bring(
                clerk,
                "regions",
                row("区划代码", "级别", "名称", "上级代码", "国家代码"),
                row("990001000000", "县（市、区）", "测试区", "990000000000", "是"),
                row("990001001000", "街道（乡镇）", "测试街道", "990001000000", "是"),
                row(COMMUNITY, "村（社区）", "东社区", "990001001000", "是"));
        bring(
                clerk,
                "agencies",
                row("区划代码", "类别", "全称", "简称"),
                row(COMMUNITY, "村（社区）委员会", "东社区居民委员会", "东社区"),
                row("990001001000", "街道（乡镇）综治中心", "测试街道综治中心", "测试街道综治中心"),
                row("990001000000", "住建", "测试区住房和城乡建设局", "测试区住建局"));
        bring(
                clerk,
                "posts",
                row("部门编号", "岗位", "负责人", "承担任务", "排序"),
                row(COMMUNITY + "-COMMUNITY", "社区书记", "是", "是", "1"),
                row("990001001000-CENTRE", "综治中心主任", "是", "是", "1"),
                row("990001000000-HOUSING", "科员", "否", "是", "2"));
        bring(
                clerk,
                "officers",
                row("工号", "姓名", "部门编号", "岗位"),
                row(COMMUNITY + "-COMMUNITY-01", "许一", COMMUNITY + "-COMMUNITY", "社区书记"),
                row("990001001000-CENTRE-01", "许二", "990001001000-CENTRE", "综治中心主任"),
                row("990001000000-HOUSING-01", "许三", "990001000000-HOUSING", "科员"));
    }

    @SafeVarargs
    private void bring(Visitor clerk, String register, List<String>... rows) throws Exception {
        var received = clerk.upload(
                "/api/registers/" + register + "/imports",
                register + ".xlsx",
                Workbooks.of(rows),
                UUID.randomUUID().toString());
        assertThat(received.status()).as(received.body()).isEqualTo(202);
        work.awaitRest();
        var path = "/api/imports/" + received.json().path("id").asLong();
        var examined = clerk.get(path).json();
        assertThat(examined.path("wrong").asInt())
                .as(clerk.get(path + "/rows").body())
                .isZero();
        clerk.post(
                path + "/apply",
                Map.of("goodOnly", false, "version", examined.path("version").asLong()));
        work.awaitRest();
        assertThat(clerk.get(path).json().path("state").asText()).isEqualTo("DONE");
    }

    /** First with a role that there is not, then as it should be. */
    private Map<String, String> openAccounts() {
        var admin = new Visitor(port);
        admin.signIn("anquan", PASSWORD);
        assertThat(admin.get("/api/accounts/workbook").type()).isEqualTo("urn:shaodao:second-factor-due");
        var secret =
                admin.post("/api/me/second-factor", Map.of("present", PASSWORD)).json();
        var phone = Authenticator.holding(secret.path("secret").asText());
        admin.post("/api/me/second-factor/confirmation", Map.of("code", phone.shows(0)));

        var rows = Workbooks.rows(admin.get("/api/accounts/workbook").bytes());
        assertThat(rows).hasSize(4);
        assertThat(rows.toString()).contains("社区书记", "街道综治中心", "部门干部");
        var wrong = new ArrayList<>(rows);
        wrong.set(1, replaced(rows.get(1), 5, "书记员"));
        var refused = open(admin, wrong);
        assertThat(refused.path("opened").asInt()).isZero();
        assertThat(told(refused).get(1).toString()).contains("没有“书记员”这个岗位");
        assertThat(admin.get("/api/accounts").json().path("items")).hasSize(2);

        var opened = open(admin, rows);
        assertThat(opened.path("opened").asInt()).isEqualTo(3);
        var passwords = new HashMap<String, String>();
        told(opened).forEach(row -> passwords.put(row.get(1), row.get(6)));
        assertThat(open(admin, rows).path("wrong").asInt()).as("a second time").isEqualTo(3);
        return passwords;
    }

    /** By name: the clerk gives everybody the other half. */
    private static Map<String, String> codes(Visitor clerk) {
        var all = clerk.post("/api/account-codes/workbook", null).json();
        var codes = new HashMap<String, String>();
        told(all).forEach(row -> codes.put(row.get(2), row.get(5)));
        return codes;
    }

    private static List<String> replaced(List<String> row, int column, String text) {
        var other = new ArrayList<>(row);
        other.set(column, text);
        return other;
    }

    private static JsonNode open(Visitor admin, List<List<String>> rows) {
        return admin.upload(
                        "/api/accounts/workbook",
                        "账号.xlsx",
                        Workbooks.of(rows),
                        UUID.randomUUID().toString())
                .json();
    }

    private static List<List<String>> told(JsonNode result) {
        try {
            return Workbooks.rows(result.path("workbook").binaryValue());
        } catch (IOException e) {
            throw new AssertionError(result.toString(), e);
        }
    }

    private static Map<String, Object> whistle() {
        var whistle = new HashMap<String, Object>();
        whistle.put("type", "ROAD_FACILITY");
        whistle.put("level", "ROUTINE");
        whistle.put("harm", "NONE");
        whistle.put("persons", "FEW");
        whistle.put("minor", false);
        whistle.put("weapon", false);
        whistle.put("regionCode", COMMUNITY);
        whistle.put("text", "井盖塌了一角，三十户进出要绕行，夜里有人绊倒。");
        whistle.put("tried", "放了锥桶");
        whistle.put("place", "东门外");
        whistle.put("parties", List.of());
        return whistle;
    }
}
