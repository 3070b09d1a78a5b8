package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoBrowserTest;

/** Everything by keyboard. */
@ShaodaoBrowserTest
class KeyboardTest extends BrowserStory {

    private static final int FAR = 60;
    /** What is said last in a case may speak of it too. */
    private static final String REPORTS = ":has(.meta-line:text-matches('· 到场报到'))";

    @Test
    void walks_the_list_signs_and_opens() {
        dispatchedStep("2026-08-17 09:00");
        dispatchedStep("2026-08-17 09:01");
        try (var officer = desk("吕志香")) {
            officer.window.go("/tasks?tab=queue");
            var rows = officer.page.locator("li.task");
            assertThat(rows.nth(1)).isVisible();
            press(officer, "j");
            assertThat(rows.nth(0)).hasAttribute("aria-current", "true");
            press(officer, "j");
            assertThat(rows.nth(1)).hasAttribute("aria-current", "true");
            press(officer, "k");
            assertThat(rows.nth(0)).hasAttribute("aria-current", "true");
            press(officer, "c");
            assertThat(rows.nth(0)).containsText("已由 吕志香 于");
            press(officer, "j");
            press(officer, "Enter");
            assertThat(officer.page.locator(".task-work h2")).containsText("签收");
        }
    }

    /** What one started is others' to sign. */
    @Test
    void does_nothing_where_no_button_would() {
        dispatchedStep("2026-08-17 10:00");
        try (var secretary = desk("陈俊飞")) {
            secretary.window.go("/tasks?tab=started");
            var rows = secretary.page.locator("li.task");
            assertThat(rows.first()).isVisible();
            var refused = refusals();
            press(secretary, "j");
            press(secretary, "c");
            press(secretary, "?");
            assertThat(secretary.page.getByRole(AriaRole.DIALOG)).isVisible();
            assertThat(rows.first()).not().containsText("已由 陈俊飞");
            assertThat(refusals()).isEqualTo(refused);
        }
    }

    private long refusals() {
        return jdbc.sql("select count(*) from audit_entry where kind = 'ACCESS_REFUSED'")
                .query(Long.class)
                .single();
    }

    /** Signs, turns up, answers; then the next one: the mouse is not touched. */
    @Test
    void works_a_morning() {
        dispatchedStep("2026-08-18 09:00");
        dispatchedStep("2026-08-18 09:01");
        try (var officer = desk("吕志香")) {
            var page = officer.window.go("/tasks?tab=queue&within=1");
            assertThat(page.locator("li.task").nth(1)).isVisible();
            press(officer, "j");
            press(officer, "c");
            assertThat(page.locator("li.task").first()).containsText("已由 吕志香 于");
            press(officer, "j");
            press(officer, "c");
            assertThat(page.locator("li.task").nth(1)).containsText("已由 吕志香 于");
            for (int task = 0; task < 2; task++) {
                back(page, page.locator("nav a[href='/tasks']"));
                press(officer, "Enter");
                assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("待办")))
                        .hasAttribute("aria-selected", "true");
                assertThat(page.locator("li.task" + REPORTS).first()).isVisible();
                while (!page.locator("li.task.cur" + REPORTS).isVisible()) {
                    press(officer, "j");
                }
                press(officer, "Enter");
                type(page, "现场情况", "台阶下沉，砖缝里是空的");
                follow(page, "报到");
                type(page, "办理结果", "督促物业重砌台阶，换了防滑砖");
                follow(page, "办完，交结果");
                officer.sees("已交结果");
            }
        }
    }

    @Test
    void blows_a_whistle() {
        town.at("2026-08-24 09:00");
        var matter = Matter.wornStep().at("许继大道东口");
        try (var secretary = desk("陈俊飞")) {
            var page = secretary.window.go("/workbench");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("吹哨"))
                    .first()
                    .focus();
            press(secretary, "Enter");
            page.waitForURL("**/whistle");
            var sheet = new WhistleSheet(page);
            reach(page, sheet.type());
            page.keyboard().type("井盖");
            assertThat(page.locator("[data-field=type] input[type=radio]")).hasCount(1);
            press(secretary, "Enter");
            type(page, "说说情况", matter.text());
            type(page, "社区已经做了什么", matter.tried());
            follow(page, "下一步");
            type(page, "具体位置", matter.place());
            follow(page, "下一步");
            sheet.proposed();
            follow(page, "吹哨");
            sheet.received();
        }
        assertThat(whistlesAt(matter.place())).isEqualTo(1);
    }

    private static void type(Page page, String label, String text) {
        reach(page, page.getByLabel(label));
        page.keyboard().insertText(text);
    }

    private static void follow(Page page, String button) {
        reach(page, page.locator("button:visible", new Page.LocatorOptions().setHasText(button)));
        page.keyboard().press("Enter");
    }

    /** Goes on with the tabulator until it is reached. */
    private static void reach(Page page, Locator wanted) {
        reach(page, wanted, "Tab");
    }

    private static void back(Page page, Locator wanted) {
        reach(page, wanted, "Shift+Tab");
    }

    private static void reach(Page page, Locator wanted, String key) {
        for (var steps = 0; steps < FAR; steps++) {
            if ((Boolean) wanted.first().evaluate("element => element.contains(document.activeElement)")) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("not reached by keyboard: " + wanted);
    }

    private static void press(Person person, String key) {
        person.page.keyboard().press(key);
    }
}
