package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.support.Browser;
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
            look(secretary, "/rules", "tbody tr", "rules");
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
    void of_a_task_are_easy_for_everybody() {
        try (var officer = enter("吕志香")) {
            for (var title : List.of("人行道盲道砖翘起", "外墙皮", "物业断电")) {
                officer.window.go("/tasks?tab=" + (title.startsWith("人行道") ? "queue" : "mine") + "&q=" + title);
                officer.page.locator("li.task a", text(title)).first().click();
                assertThat(officer.page.locator(".task-work .actions")).isVisible();
                assertThat(officer.page.locator(".sk")).hasCount(0);
                officer.shows("task-" + title);
            }
        }
    }

    @Test
    void of_blowing_are_easy_for_everybody() {
        try (var secretary = enter("陈俊飞")) {
            look(secretary, "/whistle", "textarea", "whistle-empty");
            secretary.writes(Matter.wornStep().at("许继大道西口"));
            secretary.shows("whistle-who");
        }
        try (var secretary = Phone.of("http://127.0.0.1:" + port, "王向洁")) {
            secretary.writes(Matter.wornStep().at("许继大道西口"));
            secretary.shows("whistle-phone");
        }
    }

    @Test
    void of_every_role_are_easy_for_everybody() {
        for (var name : List.of("吕志香", "冯孝", "傅凤颖", "周学勇", "赵继斌", "程峰", "曹保远", "阎学超")) {
            try (var person = enter(name)) {
                look(person, "/workbench", ".page h1, .wb h1", "workbench-" + name);
            }
        }
    }

    @Test
    void without_a_right_or_a_connection_are_easy_for_everybody() {
        try (var stranger = enter("王向洁")) {
            stranger.window.go("/cases/411003-2026-000010");
            assertThat(stranger.page.locator("main .empty")).isVisible();
            stranger.shows("case-refused");
            stranger.window.go("/tasks");
            assertThat(stranger.page.locator("main .empty, main li.task").first())
                    .isVisible();
            stranger.goesOffline();
            stranger.sees("断网了");
            stranger.shows("offline");
        }
    }

    @Test
    void of_signing_in_are_easy_for_everybody() {
        try (var window = Browser.desk("http://127.0.0.1:" + port)) {
            window.go("/signin");
            assertThat(window.page().locator("button.person").first()).isVisible();
            window.page().locator("form button").click();
            window.atBothWidths(() -> {
                window.expectNoSidewaysScroll();
                window.pictureIfAsked("signin");
                window.expectAccessible();
            });
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
