package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shaodao.audit.AuditTrail;
import org.shaodao.support.ShaodaoBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Gas leaks on the evening of the second day of the national holiday, and nobody signs. */
@ShaodaoBrowserTest
class EmergencyTest extends BrowserStory {

    /** Whoever is on duty for the housing department that night; the head answers for it. */
    private static final String ON_DUTY = "余桂颖";

    private static final String HEAD = "胡改孝";
    private static final String COUNTY_LEADER = "周学勇";

    private static final List<Rung> HALF_AN_HOUR = List.of(
            new Rung(80, "21:34", List.of(ON_DUTY, HEAD)),
            // The street's and the peace office's people on duty, and their heads.
            new Rung(100, "21:40", List.of(HEAD, "梁静安", "冯孝", "丁红伟", "傅凤颖")),
            new Rung(200, "22:10", List.of(COUNTY_LEADER)));

    /** A quarter of an hour to sign, half an hour to call and to turn up: a clock each, and each tells by itself. */
    private static final List<Ladder> LADDERS = List.of(
            new Ladder(
                    "SIGN",
                    "签收",
                    "21:25",
                    List.of(new Rung(100, "21:25", List.of(HEAD)), new Rung(200, "21:40", List.of(COUNTY_LEADER)))),
            new Ladder("CONTACT", "联系吹哨人", "21:40", HALF_AN_HOUR),
            new Ladder("REPORT_IN", "报到", "21:40", HALF_AN_HOUR));

    @Autowired
    AuditTrail audit;

    @Test
    void that_nobody_signs_climbs_its_ladder_once_each_and_is_checked_after_the_holiday() {
        town.at("2026-10-02 21:10");
        var number = blown();
        town.at("2026-10-02 22:15");
        try (var secretary = phone("陈俊飞")) {
            secretary.looksAt(number).turnsTo("时限");
            LADDERS.forEach(ladder -> climbs(secretary, ladder));
            secretary.page.locator(".clocks li button", hasText("事后核查", "综治中心")).click();
            // The eighth is the Thursday after the holiday.
            secretary.sees("“事后核查”为什么是下周四 18:00");
            secretary.shows("emergency-2-clocks");
        }
        isWrittenDownOnceEach(number);
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

    /** All rungs of the housing department's clock have fired, each at its moment. */
    private static void climbs(Phone secretary, Ladder ladder) {
        secretary
                .page
                .locator(".clocks li button", hasText(ladder.clock(), "住房"))
                .click();
        secretary.sees("“" + ladder.clock() + "”为什么是今天 " + ladder.over());
        var fired = secretary.page.locator(".rungs li.told");
        assertThat(fired).hasCount(ladder.rungs().size());
        for (var rung : ladder.rungs()) {
            var one = fired.filter(new Locator.FilterOptions().setHasText(rung.percent() + "% 今天 " + rung.at()));
            assertThat(one).hasCount(1);
            assertThat(one).containsText(String.join("、", rung.told()));
        }
    }

    /** The screen joins what would be told twice; the ledger does not. */
    private void isWrittenDownOnceEach(String number) {
        var housing = town.agency("HOUSING", JINGHU).id();
        assertThat(audit.ofCase(number, 0, 200))
                .filteredOn(entry -> entry.kind().equals("RUNG_REACHED"))
                .filteredOn(entry -> housing.equals(entry.details().get("agencyId")))
                .extracting(entry -> line(entry.details()))
                .containsExactlyInAnyOrderElementsOf(
                        LADDERS.stream().flatMap(Ladder::lines).toList());
    }

    private static String line(Map<String, Object> details) {
        var told = ((List<?>) details.get("told")).stream().map(one -> ((Map<?, ?>) one).get("name"));
        return "%s %s%% %s".formatted(details.get("policy"), details.get("percent"), told.toList());
    }

    /**
     * A rung of a ladder.
     *
     * @param percent of the time
     * @param at when it fires on that evening
     * @param told everybody who is told then, in the order of the ladder
     */
    private record Rung(int percent, String at, List<String> told) {}

    /**
     * What a clock does when nobody acts.
     *
     * @param clock its name on the screen
     * @param over when its time is over on that evening
     */
    private record Ladder(String policy, String clock, String over, List<Rung> rungs) {

        Stream<String> lines() {
            return rungs.stream().map(rung -> "%s %s%% %s".formatted(policy, rung.percent(), rung.told()));
        }
    }

    private static Page.LocatorOptions hasText(String clock, String owner) {
        return new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + clock + ".*" + owner, Pattern.DOTALL));
    }
}
