package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shaodao.engine.DueWork;
import org.shaodao.support.ShaodaoBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's clock, moved by an administrator from the screen. */
@ShaodaoBrowserTest
class MovedClockTest extends BrowserStory {

    @Autowired
    DueWork dueWork;

    @AfterEach
    void forget() {
        jdbc.sql("delete from demo_clock").update();
    }

    @Test
    void fires_rungs_that_are_seen_in_the_case() {
        var number = step("2026-06-15 09:00");
        try (var administrator = desk("曹保远")) {
            administrator.window.go("/workbench");
            hourLater(administrator);
            hourLater(administrator);
            var rungs = administrator.page.locator(".happened");
            assertThat(rungs).containsText(number);
            assertThat(rungs).containsText("时限已用 50%");
            administrator.shows("moved-clock-1-administrator");
        }
        try (var secretary = desk("陈俊飞")) {
            secretary.window.go("/workbench");
            assertThat(secretary.page.locator("main h1")).isVisible();
            assertThat(secretary.page.locator(".clockbar")).hasCount(0);
            secretary.looksAt(number);
            secretary.turnsTo("时限");
            assertThat(secretary.page.locator(".rungs li.told")).hasCount(1);
            assertThat(secretary.page.locator(".rungs li.told")).containsText("50% 今天 11:00");
            secretary.shows("moved-clock-2-rung");
        }
    }

    /** Presses the button; what fell due fires as soon as the clock has moved. */
    private void hourLater(Person person) {
        person.page.waitForResponse(
                answer -> answer.url().endsWith("/api/demo/clock")
                        && answer.request().method().equals("POST"),
                () -> person.page
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("+1 小时"))
                        .click());
        dueWork.run();
        person.sees("时钟走了 1 小时");
    }
}
