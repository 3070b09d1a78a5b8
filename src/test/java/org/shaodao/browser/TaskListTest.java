package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoDemoTest;
import org.shaodao.support.Workbooks;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list as somebody wants it: their columns, their filters, and what a colleague has kept. */
@ShaodaoDemoTest
class TaskListTest {

    @LocalServerPort
    int port;

    @Test
    void shows_the_columns_that_somebody_chooses_and_no_more_than_have_room() {
        try (var officer = enter("吕志香")) {
            officer.window.go("/tasks?tab=queue");
            assertThat(officer.page.locator("li.task").first()).isVisible();
            opens(officer, button(officer, "列"));
            item(officer, "什么时候来的").click();
            assertThat(officer.page).hasURL(Pattern.compile("cols=waiter\\.last\\.came"));
            assertThat(officer.page.locator(".thead")).containsText("什么时候来的");
            assertThat(item(officer, "经办人")).isDisabled();
            officer.shows("task-columns");

            item(officer, "谁在等").click();
            item(officer, "最近一句").click();
            assertThat(officer.page).hasURL(Pattern.compile("cols=came$"));
            assertThat(item(officer, "经办人")).isEnabled();
            officer.page.reload();
            assertThat(officer.page.locator(".thead")).containsText("什么时候来的");
            assertThat(officer.page.locator(".thead")).not().containsText("谁在等");
        }
    }

    @Test
    void is_narrowed_to_the_department_and_the_person_that_have_it() {
        try (var secretary = enter("陈俊飞")) {
            secretary.window.go("/tasks?tab=started");
            var rows = secretary.page.locator("li.task");
            assertThat(rows.first()).isVisible();
            var all = rows.count();
            opens(secretary, chip(secretary, "在哪个部门"));
            looks(secretary, "task-filter-agency");
            var department = secretary.page.locator("[role=menuitem]:visible").nth(1);
            department.click();
            assertThat(secretary.page).hasURL(Pattern.compile("agency=\\d{12}-"));
            assertThat(rows.first()).isVisible();
            assertThat(rows.count()).isBetween(1, all - 1);

            opens(secretary, chip(secretary, "经办人"));
            item(secretary, "还没人接").click();
            assertThat(secretary.page).hasURL(Pattern.compile("ownerId=nobody"));
            secretary.page.reload();
            assertThat(chip(secretary, "经办人")).containsText("还没人接");
            assertThat(chip(secretary, "在哪个部门")).not().containsText("全部");
        }
    }

    @Test
    void is_narrowed_on_a_phone_too() {
        try (var secretary = Phone.of("http://127.0.0.1:" + port, "陈俊飞")) {
            secretary.window.go("/tasks?tab=started");
            assertThat(secretary.page.locator("li.task").first()).isVisible();
            opens(secretary, chip(secretary, "经办人"));
            looks(secretary, "task-filter-owner");
            item(secretary, "还没人接").click();
            assertThat(secretary.page).hasURL(Pattern.compile("ownerId=nobody"));
            assertThat(chip(secretary, "经办人")).containsText("还没人接");
        }
    }

    @Test
    void is_narrowed_to_days_of_the_calendar() {
        try (var secretary = enter("陈俊飞")) {
            daysAreChosen(secretary, "task-filter-days");
        }
        try (var secretary = Phone.of("http://127.0.0.1:" + port, "陈俊飞")) {
            daysAreChosen(secretary, "task-filter-days-phone");
        }
    }

    private static void daysAreChosen(Person person, String picture) {
        person.window.go("/tasks?tab=started&within=30");
        var rows = person.page.locator("li.task");
        assertThat(rows.first()).isVisible();
        var all = rows.count();
        opens(person, chip(person, "来的时候"));
        item(person, "自己选日子").click();
        day(person, "从哪天起", "2020-01-01");
        day(person, "到哪天为止", "2020-01-31");
        assertThat(person.page).hasURL(Pattern.compile("tab=started&cameFrom=2020-01-01&cameUntil=2020-01-31$"));
        assertThat(person.page.getByText("没有符合筛选的任务")).isVisible();
        looks(person, picture);

        day(person, "到哪天为止", "2099-12-31");
        assertThat(rows.first()).isVisible();
        person.page.reload();
        assertThat(chip(person, "来的时候")).containsText("自己选日子");
        assertThat(rows.first()).isVisible();
        assertThat(rows.count()).isGreaterThanOrEqualTo(all);
        opens(person, chip(person, "来的时候"));
        item(person, "全部").click();
        assertThat(person.page).hasURL(Pattern.compile("tab=started$"));
        assertThat(person.page.getByLabel("从哪天起")).hasCount(0);
    }

    private static void day(Person person, String which, String day) {
        var field = person.page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(which));
        field.fill(day);
        field.press("Enter");
    }

    /** As it is: a menu that is open would lie outside of a narrower window. */
    private static void looks(Person person, String name) {
        person.window.expectNoSidewaysScroll();
        person.window.pictureIfAsked(name);
        person.window.expectAccessible();
    }

    /** The answer comes in two halves, the second when it is let through. */
    private static final String HALVES = """
            () => {
              const real = window.fetch
              window.fetch = async (...asked) => {
                const answer = await real(...asked)
                if (!String(asked[0]).includes('/api/tasks/workbook')) return answer
                const bytes = new Uint8Array(await answer.arrayBuffer())
                const half = bytes.length >> 1
                return new Response(new ReadableStream({
                  start(way) {
                    way.enqueue(bytes.slice(0, half))
                    window.letThrough = () => {
                      way.enqueue(bytes.slice(half))
                      way.close()
                    }
                  },
                }))
              }
            }""";

    @Test
    void is_taken_out_as_it_is_shown_and_says_how_much_has_come() throws Exception {
        try (var officer = enter("吕志香")) {
            officer.window.go("/tasks?tab=queue&level=ROUTINE&cols=waiter.owner");
            var rows = officer.page.locator("li.task");
            assertThat(rows.first()).isVisible();
            officer.page.evaluate(HALVES);
            button(officer, "导出 Excel").click();
            assertThat(officer.page.locator("button[aria-busy=true]")).containsText("正在下载，已到");
            looks(officer, "task-export");

            var file = officer.page.waitForDownload(() -> officer.page.evaluate("() => window.letThrough()"));

            assertThat(button(officer, "导出 Excel")).isVisible();
            assertThat(file.suggestedFilename()).isEqualTo("任务-待签收.xlsx");
            var out = Workbooks.rows(Files.readAllBytes(file.path()));
            assertThat(out.get(0)).contains("谁在等", "承办人").doesNotContain("部门", "来的时间", "最近一句");
            assertThat(rows).hasCount(out.size() - 1);
            for (var row : out.subList(1, out.size())) {
                assertThat(rows.filter(new Locator.FilterOptions().setHasText(row.get(0))))
                        .not()
                        .hasCount(0);
            }
        }
    }

    @Test
    void is_seen_as_a_colleague_has_kept_it() {
        try (var officer = enter("吕志香");
                var colleague = enter("胡改孝")) {
            officer.window.go("/tasks?tab=queue&level=TOUGH");
            opens(officer, views(officer));
            item(officer, "把现在的条件存为视图").click();
            var dialog = officer.page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("视图名称").fill("科里的攻坚件");
            dialog.getByRole(AriaRole.CHECKBOX).check();
            officer.page.keyboard().press("Enter");
            assertThat(dialog).isHidden();

            colleague.window.go("/tasks?tab=mine");
            opens(colleague, views(colleague));
            var shared = item(colleague, "科里的攻坚件");
            assertThat(shared).containsText("吕志香");
            looks(colleague, "task-shared-view");
            shared.click();
            assertThat(colleague.page).hasURL(Pattern.compile("level=TOUGH"));
            assertThat(views(colleague)).containsText("科里的攻坚件");
            opens(colleague, views(colleague));
            assertThat(colleague.page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("改名、分享或删除视图")))
                    .hasCount(0);
        }
    }

    private static void opens(Person person, Locator menu) {
        menu.click();
        assertThat(person.page.locator("[role=menu]:visible")).hasCount(1);
    }

    private static Locator item(Person person, String name) {
        return person.page.locator("[role=menuitem]:visible", text(name));
    }

    private static Locator views(Person person) {
        return chip(person, "视图");
    }

    private static Locator chip(Person person, String name) {
        return person.page.locator("button.fchip", text(name));
    }

    private static Locator button(Person person, String name) {
        return person.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Person enter(String name) {
        return Desk.of("http://127.0.0.1:" + port, name);
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
