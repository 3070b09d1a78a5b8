package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyRegister;
import org.shaodao.agency.AgencyRegister.OfficerEntry;
import org.shaodao.support.Authenticator;
import org.shaodao.support.Browser;
import org.shaodao.support.BrowserWindow;
import org.shaodao.support.ShaodaoBrowserTest;
import org.shaodao.support.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;

/** 安全管理员 lets somebody in, who then keeps their own account. */
@ShaodaoBrowserTest
class AccountsTest extends BrowserStory {

    private static final String ACCOUNT = "411003002011-COMMUNITY-04";
    private static final String CHOSEN = "Battery-staple-8";

    @Autowired
    AgencyRegister register;

    @Test
    void a_volunteer_gets_a_password_changes_it_binds_a_phone_and_comes_in_with_both() {
        String first;
        try (var admin = desk("薛静宜")) {
            admin.window.go("/accounts/add");
            admin.sees("开账号");
            admin.shows("account-add");
            admin.window.go("/accounts?state=OPEN");
            admin.page.getByLabel("账号、姓名、部门").fill(ACCOUNT);
            assertThat(admin.page.locator("tbody tr")).hasCount(1);
            admin.shows("accounts");
            admin.page.locator("tbody a").click();
            assertThat(admin.page.locator("dl")).containsText("不能用密码登录");
            press(admin.page, "重置密码");
            var dialog = admin.page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("给一个新的初始密码");
            dialog.getByLabel("为什么").fill("新来的，要用密码登录");
            admin.shows("account-reset");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("重置密码"))
                    .click();
            first = admin.page.locator(".given b").textContent();
            assertThat(admin.page.locator("dl")).containsText("还没有人给启用码");
            admin.shows("account-card");
            press(admin.page, "改岗位");
            dialog.getByLabel("系统管理员").check();
            assertThat(dialog.getByLabel("平安守护志愿者")).not().isChecked();
            admin.shows("account-roles");
        }
        try (var window = Browser.desk(origin())) {
            window.go("/signin");
            signIn(window.page(), first);
            assertThat(window.page().getByRole(AriaRole.ALERT)).containsText("账号、密码或动态口令不对");
            first += codeBy("孟书雅");
            signIn(window.page(), first);
            window.page().waitForURL(url -> url.contains("/account"));
            assertThat(window.page().getByText("先换密码")).isVisible();
            looks(window, "account-due");
            change(window.page(), first);
            window.page().getByText("都办好了").click();
            window.page().waitForURL(url -> url.contains("/workbench"));

            window.go("/account");
            press(window.page(), "绑定手机");
            window.page()
                    .locator("section", new Page.LocatorOptions().setHasText("动态口令"))
                    .getByLabel("现在的密码")
                    .fill(CHOSEN);
            window.page()
                    .locator("section form")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("绑定手机"))
                    .click();
            var secret = window.page().locator(".secret").textContent().replace(" ", "");
            looks(window, "account-scan");
            var phone = Authenticator.holding(secret);
            window.page().getByLabel("验证器显示的 6 位数字").fill(phone.shows(0));
            press(window.page(), "绑定");
            assertThat(window.page().locator(".codes li")).hasCount(10);
            looks(window, "account-codes");
            press(window.page(), "抄好了");
            press(window.page(), "新建令牌");
            window.page().getByLabel("做什么用").fill("大屏");
            press(window.page(), "新建令牌");
            assertThat(window.page().locator(".made .text")).containsText("shaodao_");
            looks(window, "account");

            try (var other = Browser.phone(origin())) {
                other.go("/signin");
                signIn(other.page(), CHOSEN);
                assertThat(other.page().getByRole(AriaRole.ALERT)).containsText("绑定了动态口令的，要一起填");
                other.page().getByLabel("动态口令").fill(phone.shows(1));
                looks(other, "signin-code");
                press(other.page(), "登录");
                other.page().waitForURL(url -> url.contains("/workbench"));

                window.page().reload();
                var there = window.page().locator("li", new Page.LocatorOptions().setHasText("手机"));
                there.getByRole(AriaRole.BUTTON).click();
                assertThat(there).hasCount(0);
                other.go("/account");
                other.page().waitForURL(url -> url.contains("/signin"));
            }
        }
    }

    @Test
    void people_who_are_new_get_their_accounts_by_a_sheet_that_went_out_and_comes_in_again() {
        for (int n = 1; n <= 2; n++) {
            var number = "411003000000-HOUSING-9" + n;
            register.enterOfficers(
                    List.of(new OfficerEntry(number, "新来" + n, "411003000000-HOUSING", "科员", false, true, 90 + n)));
        }
        try (var admin = desk("薛静宜")) {
            admin.window.go("/accounts");
            var rows = sheet(
                    admin,
                    () -> admin.page
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("还没有账号的人"))
                            .click());
            var mine = new ArrayList<>(rows.stream()
                    .filter(row -> rows.indexOf(row) == 0 || row.toString().contains("新来"))
                    .toList());
            Assertions.assertThat(mine).hasSize(3);

            var right = mine.get(2);
            var wrong = new ArrayList<>(right);
            wrong.set(5, "书记员");
            mine.set(2, wrong);
            var marked = sheet(admin, () -> sends(admin, mine));
            Assertions.assertThat(marked.toString()).contains("没有“书记员”这个岗位");
            admin.sees("有 1 行不对，一个也没开");
            admin.shows("accounts-sheet-wrong");

            mine.set(2, right);
            var opened = sheet(admin, () -> sends(admin, mine));
            admin.sees("开了 2 个账号");
            assertThat(admin.page.getByText("一个也没开")).hasCount(0);
            Assertions.assertThat(opened.get(1).get(6)).hasSize(8);
            admin.page.getByLabel("账号、姓名、部门").fill("新来");
            assertThat(admin.page.locator("tbody tr")).hasCount(2);
            assertThat(admin.page.locator("tbody tr").first()).containsText("部门干部");
        }
        try (var clerk = desk("孟书雅")) {
            clerk.window.go("/account-codes");
            var codes = sheet(clerk, () -> {
                press(clerk.page, "都给，下载一份表");
                clerk.page
                        .getByRole(AriaRole.DIALOG)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("都给，下载一份表"))
                        .click();
            });
            Assertions.assertThat(codes.toString()).contains("新来1", "新来2");
            clerk.sees("没有人在等启用码");
            clerk.page.getByLabel("给过还没登录的也列出").check();
            assertThat(clerk.page.locator("tbody tr").first()).containsText("给过");
            clerk.shows("account-codes-given");
        }
    }

    /** A clerk of the city gives the other half. */
    private String codeBy(String name) {
        try (var clerk = desk(name)) {
            clerk.window.go("/account-codes");
            clerk.page.getByLabel("账号、姓名、部门").fill(ACCOUNT);
            assertThat(clerk.page.locator("tbody tr")).hasCount(1);
            clerk.shows("codes");
            press(clerk.page, "给启用码");
            var dialog = clerk.page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("核对是本人再给");
            clerk.shows("account-code-ask");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("给启用码"))
                    .click();
            var code = clerk.page.locator(".told b").textContent();
            assertThat(clerk.page.getByText("没有人在等启用码")).isVisible();
            clerk.shows("account-code");
            return code;
        }
    }

    private static List<List<String>> sheet(Person admin, Runnable how) {
        try (var content = admin.page.waitForDownload(how).createReadStream()) {
            return Workbooks.rows(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sends(Person admin, List<List<String>> rows) {
        admin.page
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("账号.xlsx", "application/octet-stream", Workbooks.of(rows)));
    }

    private static void looks(BrowserWindow window, String name) {
        window.atBothWidths(() -> {
            window.expectNoSidewaysScroll();
            window.pictureIfAsked(name);
            window.expectAccessible();
        });
    }

    private static void signIn(Page page, String password) {
        page.getByLabel("账号").fill(ACCOUNT);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password);
        press(page, "登录");
    }

    private static void change(Page page, String present) {
        page.getByLabel("现在的密码").fill(present);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(CHOSEN);
        page.getByLabel("再写一遍新密码").fill(CHOSEN);
        press(page, "换密码");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
