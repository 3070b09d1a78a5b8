package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoDemoTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every screen at both widths with the demonstration's past: all can use it, and none is wider than the window. */
@ShaodaoDemoTest
class ScreensTest {

    @LocalServerPort
    int port;

    @Test
    void of_the_secretary_are_easy_for_everybody() {
        try (var secretary = enter("陈俊飞")) {
            look(secretary, "/workbench", ".page h1, .now, .verify", "workbench");
            look(secretary, "/cases", ".page a[href^='/cases/']", "cases");
            look(secretary, "/notices", "main", "notices");
            look(secretary, "/me", "main", "me");
            look(secretary, "/nowhere", "main", "missing");
            secretary.page.goBack();
        }
    }

    @Test
    void of_the_task_list_are_easy_for_everybody() {
        try (var officer = enter("吕志香")) {
            for (var tab : List.of("mine", "queue", "done", "started", "copied", "watched")) {
                look(officer, "/tasks?tab=" + tab, "li.task, .empty", "tasks-" + tab);
            }
        }
    }

    @Test
    void of_a_case_are_easy_for_everybody() {
        try (var street = enter("冯孝")) {
            street.window.go("/cases?q=路面塌陷");
            street.page.locator("main a[href^='/cases/']", text("路面塌陷")).first().click();
            assertThat(street.page.locator(".case-head")).isVisible();
            for (var tab : List.of("时间线", "流程图", "时限", "当事人", "文书", "部门", "关联")) {
                street.turnsTo(tab);
                assertThat(street.page.locator("#case-panel .sk")).hasCount(0);
                street.shows("case-" + tab);
            }
        }
    }

    @Test
    void of_the_moves_are_easy_for_everybody() {
        try (var street = enter("冯孝")) {
            street.window.go("/cases?q=路面塌陷");
            street.page.locator("main a[href^='/cases/']", text("路面塌陷")).first().click();
            for (var move : List.of("记一笔", "催办", "抄送")) {
                street.page
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(move))
                        .first()
                        .click();
                var dialog = street.page.getByRole(AriaRole.DIALOG);
                assertThat(dialog).isVisible();
                street.shows("move-" + move);
                dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("不了"))
                        .click();
                assertThat(dialog).isHidden();
            }
        }
    }

    private Person enter(String name) {
        return Desk.of("http://127.0.0.1:" + port, name);
    }

    private static void look(Person person, String path, String waitFor, String name) {
        person.window.go(path);
        assertThat(person.page.locator(waitFor).first()).isVisible();
        assertThat(person.page.locator(".sk")).hasCount(0);
        person.shows(name);
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
