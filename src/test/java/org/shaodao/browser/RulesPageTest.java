package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Action;
import org.shaodao.access.Role;
import org.shaodao.support.ShaodaoBrowserTest;

/** Whoever asks who may see what reads the very table the server judges by. */
@ShaodaoBrowserTest
class RulesPageTest extends BrowserStory {

    @Test
    void the_page_shows_every_line_of_the_table_with_its_roles() {
        try (var auditor = desk("段明哲")) {
            auditor.window.go("/rules");
            assertThat(auditor.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("谁能看到什么")))
                    .isVisible();
            for (var action : Action.values()) {
                var row = auditor.page
                        .locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHas(auditor.page.getByText(action.label(), exactly())));
                assertThat(row.locator("td.role .i")).hasCount(action.roles().size());
            }
            auditor.shows("rules");
        }
    }

    @Test
    void one_role_is_told_what_it_may_and_what_it_may_not() {
        var may = Arrays.stream(Action.values())
                .filter(action -> action.roles().contains(Role.VOLUNTEER))
                .count();
        try (var auditor = desk("段明哲")) {
            auditor.window.go("/rules?role=VOLUNTEER");
            auditor.sees("平安守护志愿者不能做");
            assertThat(auditor.page.locator("tbody tr")).hasCount((int) may);
            assertThat(auditor.page.locator(".closed li")).hasCount(Action.values().length - (int) may);
            auditor.shows("rules-of-a-volunteer");
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
