package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoDemoTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every dialog at both widths: all can use it, what one presses on a phone is large enough, Escape closes it, and the
 * focus comes back to where it was.
 */
@ShaodaoDemoTest
class DialogsTest {

    /** What can be pressed and is lower than a finger; of a box or a round one its label counts. */
    private static final String TOO_LOW = """
            dialog => [...dialog.querySelectorAll('button, select, textarea, input, [role=combobox]')]
                .map(one => one.closest('label') ?? one.closest('.el-select__wrapper, .el-input__wrapper') ?? one)
                .filter(one => one.offsetParent && one.getBoundingClientRect().height < 44)
                .map(one => one.outerHTML.slice(0, 160))
            """;

    @LocalServerPort
    int port;

    @Test
    void of_a_case_are_easy_for_everybody() {
        try (var street = enter("冯孝")) {
            opens(street, "路面塌陷");
            for (var move : List.of("记一笔", "催办", "抄送")) {
                tries(street, button(street, move), "dialog-" + move);
            }
            triesOfMenu(street, "撤销");
        }
        try (var secretary = enter("陈俊飞")) {
            opens(secretary, "5 号楼地下室积水");
            triesOfMenu(secretary, "撤回");
        }
    }

    @Test
    void of_a_task_are_easy_for_everybody() {
        try (var officer = enter("吕志香")) {
            officer.window.go("/tasks?q=外墙皮");
            officer.page
                    .locator("li.task")
                    .first()
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            assertThat(officer.page.locator(".task-work .actions")).isVisible();
            triesOfMenu(officer, "转办");
            triesOfMenu(officer, "释放");
        }
    }

    @Test
    void of_clocks_are_easy_for_everybody() {
        try (var officer = enter("吕志香")) {
            opens(officer, "物业断电催费");
            officer.turnsTo("时限");
            tries(officer, button(officer, "申请挂起"), "dialog-申请挂起");
            var result = text("办结").setHas(officer.page.getByText("住房和城乡建设局"));
            officer.page.locator("#case-panel button", result).first().click();
            tries(officer, button(officer, "申请延期"), "dialog-申请延期");
        }
    }

    @Test
    void of_parties_are_easy_for_everybody() {
        try (var secretary = enter("陈俊飞")) {
            opens(secretary, "领鸡蛋听课卖床垫");
            secretary.turnsTo("当事人");
            // Nothing is to be done by the community now.
            secretary.sees("您的部门在这件哨上没有要办的任务");
            assertThat(secretary.page.locator("#case-panel button", text("看全"))).hasCount(0);
            tries(secretary, secretary.page.locator("#case-panel button", text("保护当事人")), "dialog-保护当事人");
        }
        try (var officer = enter("吕志香")) {
            opens(officer, "顶楼三户屋面漏雨");
            officer.turnsTo("当事人");
            var reveal = officer.page.locator("#case-panel button", text("看全"));
            tries(officer, reveal.first(), "dialog-看全");
        }
    }

    @Test
    void of_the_workbench_are_easy_for_everybody() {
        try (var secretary = enter("陈俊飞")) {
            secretary.window.go("/workbench");
            assertThat(secretary.page.locator(".now")).isVisible();
            for (var verdict : List.of("解决了", "部分", "没解决")) {
                tries(
                        secretary,
                        secretary.page.locator(".three button", text(verdict)).first(),
                        "verdict-" + verdict);
            }
            tries(secretary, secretary.page.locator(".now button", text("催办")).first(), "dialog-now-催办");
        }
    }

    @Test
    void of_the_lists_are_easy_for_everybody() {
        try (var officer = enter("吕志香")) {
            officer.window.go("/tasks?level=ROUTINE");
            assertThat(officer.page.locator("li.task").first()).isVisible();
            var views = officer.page.locator("button.fchip", text("视图"));
            triesOfMenu(officer, views, "把现在的条件存为视图", "dialog-view");
            keeps(officer, views);
            triesOfMenu(officer, views, "改名、分享或删除视图", "dialog-views");
            tries(officer, button(officer, "帮助"), "dialog-keys");
            officer.page.locator("li.task .check").first().check();
            for (var move : List.of("转办", "抄送")) {
                tries(officer, officer.page.locator(".bulk button", text(move)), "bulk-" + move);
            }
        }
    }

    private static void keeps(Person person, Locator views) {
        menu(person, views, "把现在的条件存为视图");
        var dialog = person.page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("视图名称").fill("日常的");
        person.page.keyboard().press("Enter");
        assertThat(dialog).isHidden();
        assertThat(views).containsText("日常的");
    }

    private static void triesOfMenu(Person person, String item) {
        var menu = person.page.locator("main button[aria-haspopup]", text("更多")).first();
        triesOfMenu(person, menu, item, "dialog-" + item);
    }

    private static void triesOfMenu(Person person, Locator menu, String item, String name) {
        menu(person, menu, item);
        tried(person, menu, name);
    }

    private static void menu(Person person, Locator menu, String item) {
        menu.focus();
        person.page.keyboard().press("Enter");
        person.page
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .focus();
        person.page.keyboard().press("Enter");
    }

    private static void tries(Person person, Locator button, String name) {
        button.focus();
        person.page.keyboard().press("Enter");
        tried(person, button, name);
    }

    private static void tried(Person person, Locator opener, String name) {
        var dialog = person.page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        // A menu that fades out may lie outside of a narrower window.
        assertThat(person.page.locator("[role=menu]:visible")).hasCount(0);
        person.shows(name);
        person.window.atBothWidths(() -> {
            if (person.window.width() == 360) {
                assertThat((List<?>) dialog.evaluate(TOO_LOW)).as(name).isEmpty();
            }
        });
        var list = dialog.getByRole(AriaRole.COMBOBOX);
        if (list.count() > 0) {
            list.first().focus();
            person.page.keyboard().press("ArrowDown");
            assertThat(list.first()).hasAttribute("aria-expanded", "true");
            person.page.keyboard().press("Escape");
            assertThat(list.first()).hasAttribute("aria-expanded", "false");
            assertThat(person.page.locator(".el-popper:visible")).hasCount(0);
        }
        person.page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(opener).isFocused();
    }

    private static void opens(Person person, String title) {
        person.window.go("/cases?q=" + title);
        person.page.locator("main a[href^='/cases/']", text(title)).first().click();
        assertThat(person.page.locator(".case-head")).isVisible();
        assertThat(person.page.locator(".sk")).hasCount(0);
    }

    private static Locator button(Person person, String name) {
        return person.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private Person enter(String name) {
        return Desk.of("http://127.0.0.1:" + port, name);
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
