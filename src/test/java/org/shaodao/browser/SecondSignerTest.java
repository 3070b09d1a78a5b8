package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoBrowserTest;

/** Two officers of one department look at the same list, and one is faster. */
@ShaodaoBrowserTest
class SecondSignerTest extends BrowserStory {

    @Test
    void is_told_who_was_faster_and_the_list_keeps_its_place() {
        dispatchedStep("2026-08-03 09:00");
        var number = dispatchedStep("2026-08-03 09:01");
        dispatchedStep("2026-08-03 09:02");
        try (var slow = desk("胡改孝");
                var fast = desk("吕志香")) {
            // His window does not hear of changes: what he sees is what he opened.
            slow.page.route("**/api/stream", route -> route.abort());
            slow.row("queue", number);
            var before = numbers(slow);
            fast.signs(number);
            sign(slow.rowHere(number)).click();
            assertThat(slow.rowHere(number)).containsText(Pattern.compile("已由 吕志香 于 9:02 签收"));
            assertThat(numbers(slow)).isEqualTo(before);
            assertThat(sign(slow.rowHere(number))).hasCount(0);
            slow.shows("second-signer");
        }
    }

    @Test
    void sees_it_happen_in_a_list_that_hears_of_changes() {
        var number = dispatchedStep("2026-08-10 09:01");
        dispatchedStep("2026-08-10 09:02");
        try (var slow = desk("胡改孝");
                var fast = desk("吕志香")) {
            slow.row("queue", number);
            var before = numbers(slow);
            fast.signs(number);
            assertThat(slow.rowHere(number)).containsText("已由 吕志香 于 今天 09:02 办了");
            assertThat(numbers(slow)).isEqualTo(before);
        }
    }

    @Test
    void signs_several_at_once_and_reads_of_each_what_came_of_it() {
        var taken = dispatchedStep("2026-08-17 09:01");
        var free = dispatchedStep("2026-08-17 09:02");
        try (var slow = desk("胡改孝");
                var fast = desk("吕志香")) {
            slow.page.route("**/api/stream", route -> route.abort());
            slow.row("queue", free);
            slow.rowHere(taken).locator(".check").check();
            slow.rowHere(free).locator(".check").check();
            fast.signs(taken);
            slow.page
                    .locator(".bulk button", new Page.LocatorOptions().setHasText("签收 2 件"))
                    .click();
            var dialog = slow.page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("签收").setExact(true))
                    .click();
            assertThat(dialog).containsText("办成 1 件，没办成 1 件");
            assertThat(dialog.locator(".came li")).hasCount(2);
            assertThat(dialog).containsText("吕志香");
            slow.shows("bulk-signed");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("知道了"))
                    .click();
            assertThat(slow.page.locator(".bulk")).hasCount(0);
            assertThat(slow.rowHere(free)).containsText("胡改孝");
        }
    }

    @Test
    void hands_several_over_at_once_and_reads_of_each_what_came_of_it() {
        var taken = dispatchedStep("2026-08-24 09:01");
        var free = dispatchedStep("2026-08-24 09:02");
        try (var slow = desk("胡改孝");
                var fast = desk("吕志香")) {
            slow.page.route("**/api/stream", route -> route.abort());
            slow.row("queue", free);
            slow.rowHere(taken).locator(".check").check();
            slow.rowHere(free).locator(".check").check();
            fast.signs(taken);
            var dialog = opens(slow, "转办");
            dialog.getByLabel("同事").click();
            slow.page
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("吕志香")))
                    .click();
            dialog.getByLabel("为什么").fill("她在那一片");
            presses(dialog, "转办");
            assertThat(dialog).containsText("办成 1 件，没办成 1 件");
            assertThat(dialog.locator(".came li")).hasCount(2);
            slow.shows("bulk-handed-over");
        }
    }

    @Test
    void urges_several_at_once_and_reads_which_were_urged_just_before() {
        var before = dispatchedStep("2026-08-31 09:01");
        var other = dispatchedStep("2026-08-31 09:02");
        try (var secretary = desk("陈俊飞")) {
            secretary.row("started", before);
            secretary.rowHere(before).locator(".check").check();
            presses(opens(secretary, "催办"), "催办");
            assertThat(secretary.page.locator(".bulk")).hasCount(0);
            secretary.rowHere(before).locator(".check").check();
            secretary.rowHere(other).locator(".check").check();
            var dialog = opens(secretary, "催办");
            presses(dialog, "催办");
            assertThat(dialog).containsText("办成 1 件，没办成 1 件");
        }
    }

    private static Locator opens(Person person, String move) {
        person.page
                .locator(".bulk button", new Page.LocatorOptions().setHasText(move))
                .click();
        return person.page.getByRole(AriaRole.DIALOG);
    }

    private static void presses(Locator dialog, String move) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(move).setExact(true))
                .click();
    }

    private static Locator sign(Locator row) {
        return row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^签收 ")));
    }

    private static List<String> numbers(Person person) {
        return person.page.locator("li.task .id").allTextContents();
    }
}
