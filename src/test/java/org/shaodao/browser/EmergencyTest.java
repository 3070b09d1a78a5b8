package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoBrowserTest;

/** Gas leaks on the evening of the second day of the national holiday, and nobody signs. */
@ShaodaoBrowserTest
class EmergencyTest extends BrowserStory {

    @Test
    void that_nobody_signs_climbs_its_ladder_once_each_and_is_checked_after_the_holiday() {
        town.at("2026-10-02 21:10");
        var number = blown();
        town.at("2026-10-02 22:15");
        try (var secretary = phone("陈俊飞")) {
            secretary.looksAt(number).turnsTo("时限");
            // A quarter of an hour to sign, half an hour to call and to turn up: a clock each, and each tells by
            // itself.
            climbs(secretary, "签收", "21:25", "21:40");
            climbs(secretary, "联系吹哨人", "21:40", "22:10");
            climbs(secretary, "报到", "21:40", "22:10");
            secretary.page.locator(".clocks li button", hasText("事后核查", "综治中心")).click();
            // The eighth is the Thursday after the holiday.
            secretary.sees("“事后核查”为什么是下周四 18:00");
            secretary.shows("emergency-2-clocks");
        }
        checkedByTheStreet(number);
    }

    private String blown() {
        try (var secretary = phone("陈俊飞")) {
            secretary.writes(Matter.gasLeak());
            secretary.sees("应急哨");
            secretary.shows("emergency-1-whistle");
            return new WhistleSheet(secretary.page).send();
        }
    }

    private void checkedByTheStreet(String number) {
        town.at("2026-10-08 09:00");
        try (var street = desk("冯孝")) {
            street.takesUp(number);
            assertThat(street.page.locator(".case-head")).containsText("今天 18:00 前");
            street.chooses("用得对，确实紧急").presses("记为用得对");
            street.sees("现在等什么");
            street.shows("emergency-3-checked");
        }
    }

    /** The head is told when the time is over, the county's leader when it has run twice. */
    private static void climbs(Phone secretary, String clock, String over, String twice) {
        secretary.page.locator(".clocks li button", hasText(clock, "住房")).click();
        secretary.sees("“" + clock + "”为什么是今天 " + over);
        var rungs = secretary.page.locator(".rungs li.told");
        rung(rungs, "100% 今天 " + over, "胡改孝");
        rung(rungs, "200% 今天 " + twice, "周学勇");
    }

    /** One rung at that moment, fired once, and this person told. */
    private static void rung(Locator rungs, String when, String told) {
        var rung = rungs.filter(new Locator.FilterOptions().setHasText(when));
        assertThat(rung).hasCount(1);
        assertThat(rung).containsText(told);
    }

    private static Page.LocatorOptions hasText(String clock, String owner) {
        return new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + clock + ".*" + owner, Pattern.DOTALL));
    }
}
