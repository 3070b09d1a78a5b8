package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The page 吹哨. */
final class WhistleSheet {

    private static final String SENT = "/whistle/sent/";

    private final Page page;

    WhistleSheet(Page page) {
        this.page = page;
    }

    void what(Matter matter) {
        type().fill(matter.type());
        type().press("Enter");
        text().fill(matter.text());
        page.getByLabel("社区已经做了什么").fill(matter.tried());
        page.locator(".seg label", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + matter.harm())))
                .click();
    }

    /** Where the type is looked for by its words. */
    Locator type() {
        return page.locator("[data-field=type] input[type=search]");
    }

    Locator text() {
        return page.getByLabel("说说情况");
    }

    void where(Matter matter) {
        page.getByLabel("具体位置").fill(matter.place());
    }

    /** Waits until the rules have proposed level and departments. */
    void proposed() {
        assertThat(page.locator(".dept").first()).isVisible();
    }

    /** The button that blows, the one of this width. */
    Locator button() {
        return page.locator("button.blow:visible");
    }

    /** Sends it and answers the number on the receipt. */
    String send() {
        button().click();
        return received();
    }

    /** Waits for the receipt and answers its number. */
    String received() {
        page.waitForURL(url -> url.contains(SENT));
        var number = page.url().substring(page.url().indexOf(SENT) + SENT.length());
        assertThat(page.locator("main").getByText(number).first()).isVisible();
        return number;
    }
}
