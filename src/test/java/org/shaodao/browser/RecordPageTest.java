package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shaodao.audit.Sealing;
import org.shaodao.support.ShaodaoBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The auditor looks who did what and proves in the browser that nobody changed it; a change is named. */
@ShaodaoBrowserTest
class RecordPageTest extends BrowserStory {

    @Autowired
    Sealing sealing;

    @Test
    void is_searched_and_proven_and_a_row_changed_behind_the_applications_back_is_named() {
        var number = dispatchedPlate("2026-09-14 09:00");
        sealing.sealAll();
        try (var auditor = desk("段明哲")) {
            auditor.window.go("/record?case=" + number);
            assertThat(auditor.page.locator(".lines li")).not().hasCount(0);
            auditor.sees("吹哨");
            auditor.page.locator("button", text("从头验证")).click();
            auditor.sees("全部对得上，没有被改过");
            auditor.shows("record-holds");

            var entry = jdbc.sql("select min(id) from audit_entry where case_number = :number")
                    .param("number", number)
                    .query(Long.class)
                    .single();
            jdbc.sql("update audit_entry set officer_name = concat(officer_name, '二') where id = " + entry)
                    .update();
            auditor.page.locator("button", text("从头验证")).click();
            auditor.sees("的留痕（" + entry + "）被改过");
            auditor.shows("record-changed");
        }
    }

    @Test
    void a_search_by_everything_is_cleared_in_one_press() {
        dispatchedPlate("2026-09-16 09:00");
        sealing.sealAll();
        try (var auditor = desk("段明哲")) {
            auditor.window.go("/record?case=0&kind=WHISTLE_BLOWN&person=陈俊飞&from=2026-09-01&to=2026-09-30");
            auditor.shows("record-none");
            auditor.page.locator("button", text("去掉条件")).click();
            assertThat(auditor.page).hasURL(Pattern.compile(".*/record$"));
            assertThat(auditor.page.locator(".lines li")).not().hasCount(0);
            auditor.shows("record-all");
        }
    }

    @Test
    void is_closed_to_whoever_is_no_auditor_and_shows_the_auditor_no_case() {
        var number = dispatchedPlate("2026-09-15 09:00");
        try (var system = desk("曹保远")) {
            system.window.go("/workbench");
            system.sees("这个岗位不看案件");
            for (var closed : List.of("/record", "/tasks", "/cases", "/accounts", "/registers")) {
                assertThat(system.page.locator("nav a[href='" + closed + "']")).hasCount(0);
            }
            system.shows("workbench-of-system-administrator");
            system.window.go("/record");
            system.sees("您的岗位不能");
            system.window.go("/cases/" + number);
            system.sees("无权查看或办理");
            system.shows("record-refused");
        }
        try (var auditor = desk("段明哲")) {
            auditor.window.go("/cases/" + number);
            auditor.sees("无权查看或办理");
        }
    }

    private static Page.LocatorOptions text(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
