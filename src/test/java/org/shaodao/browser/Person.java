package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Pattern;
import org.shaodao.support.BrowserWindow;

/** Somebody of the town at a screen of their own: what they do and what they see, in the words of the screen. */
abstract class Person implements AutoCloseable {

    private static final Pattern SIGN = Pattern.compile("^签收 ");

    final BrowserWindow window;
    final Page page;

    Person(BrowserWindow window) {
        this.window = window;
        this.page = window.page();
    }

    /** Is signed in as a person of the demonstration, as after a click on them, and has no page open yet. */
    void enters(String name) {
        var context = page.context();
        for (var person : read(context.request().get("/api/demo/people").text())) {
            if (person.path("name").asText().equals(name)) {
                enters(person.path("officerId").asLong());
                return;
            }
        }
        throw new AssertionError("nobody of that name at the door: " + name);
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private void enters(long officerId) {
        var context = page.context();
        var token = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        var entered = context.request()
                .post(
                        "/api/demo/enter",
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setData(Map.of("officerId", officerId)));
        if (!entered.ok()) {
            throw new AssertionError(entered.status() + " " + entered.text());
        }
    }

    /** Clicks on a person where one signs in. */
    void choosesPerson(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("以" + name + "进入"))
                .click();
        page.waitForURL(url -> !url.contains("/signin"));
    }

    /** Fills the page 吹哨 without sending it. */
    abstract void writes(Matter matter);

    /** The row of a case in one of the tabs of the task list. */
    Locator row(String tab, String number) {
        window.go("/tasks?tab=" + tab);
        var row = rowHere(number);
        assertThat(row).isVisible();
        return row;
    }

    /** The row of a case in the list as it is on the screen. */
    Locator rowHere(String number) {
        return page.locator("li.task", new Page.LocatorOptions().setHasText(number));
    }

    /** Signs for the department with the button in the list. */
    void signs(String number) {
        var row = row("queue", number);
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(SIGN))
                .click();
        assertThat(row).containsText("签收");
        assertThat(row).containsText("留在原处");
    }

    /** Opens the task that waits in the queue. */
    Person takesUp(String number) {
        return opens(row("queue", number));
    }

    /** Opens a task of one's own. */
    Person goesOnWith(String number) {
        return opens(row("mine", number));
    }

    private Person opens(Locator row) {
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator(".task-work")).isVisible();
        assertThat(page.locator(".task-work .sk")).hasCount(0);
        return this;
    }

    /** Looks at a case by its address. */
    Person looksAt(String number) {
        window.go("/cases/" + number);
        assertThat(page.locator(".case-head")).isVisible();
        return this;
    }

    /** Turns to a tab of the case. */
    Person turnsTo(String tab) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();
        return this;
    }

    Person chooses(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    Person fills(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).fill(text);
        return this;
    }

    /** Picks from a list of the form. */
    Person picks(String label, String option) {
        var field = page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label));
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    /** Hands the task at hand over to a colleague. */
    void handsOverTo(String colleague, String reason) {
        page.locator(".task-work .actions").getByText("更多").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("转办"))
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("#hand-to").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(colleague))
                .click();
        dialog.getByLabel("为什么").fill(reason);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("转办"))
                .click();
        // That it has been done is said for four seconds only; a page that is busy may show it between two looks.
        assertThat(dialog).isHidden();
    }

    /** Presses the one button of the task and waits until the case has gone on. */
    void presses(String button) {
        page.locator(".task-work .actions .go", new Page.LocatorOptions().setHasText(button))
                .click();
    }

    void goesOffline() {
        page.context().setOffline(true);
    }

    void isBackOnline() {
        page.context().setOffline(false);
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** A picture of the screen at both widths, each easy to use for everybody and no wider than it is. */
    void shows(String name) {
        window.atBothWidths(() -> {
            window.expectNoSidewaysScroll();
            window.pictureIfAsked(name);
            window.expectAccessible();
        });
    }

    @Override
    public void close() {
        window.close();
    }
}
