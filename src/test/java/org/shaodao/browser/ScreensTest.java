package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
