package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoBrowserTest;
import org.shaodao.support.Workbooks;
import org.shaodao.worktime.YearPlans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** The city's clerk enters the holidays of 2027 and sees what moves; tries a policy out. */
@ShaodaoBrowserTest
class CalendarTest extends BrowserStory {

    @Autowired
    YearPlans plans;

    /** Others know no plan of 2027. */
    @AfterEach
    void takeAway() {
        jdbc.sql("delete from calendar_day where plan_id in (select id from calendar_plan where plan_year = 2027)")
                .update();
        jdbc.sql("delete from calendar_plan where plan_year = 2027").update();
        ReflectionTestUtils.invokeMethod((Object) AopTestUtils.getTargetObject(plans), "reopen");
    }

    @Test
    void a_clerk_enters_the_holidays_of_2027_sees_what_moves_and_publishes_them() {
        dispatchedStep("2026-12-30 16:00");
        try (var clerk = desk("孟书雅")) {
            clerk.window.go("/calendar");
            clerk.sees("还没有公布，暂按周末计算");
            clerk.shows("calendar");
            clerk.page.getByRole(AriaRole.LINK, linkNamed("录入 2027 年")).click();
            press(clerk, "看会动哪些时限");
            clerk.sees("请写依据的文件");
            clerk.page.getByLabel("依据的文件").fill("国务院办公厅关于2027年部分节假日安排的通知");
            clerk.page.getByLabel("公布日期").fill("2026-11-04");
            clerk.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "2027.xlsx",
                            "application/octet-stream",
                            Workbooks.of(
                                    List.of("从", "到", "是什么日子", "哪个节"),
                                    List.of("2027-01-01", "2027-01-03", "放假", "元旦"),
                                    List.of("2027-02-30", "2027-02-30", "放假", "春节"))));
            clerk.sees("表格第 3 行");
            // Nothing is read of a sheet with a wrong row before somebody says so.
            assertThat(clerk.page.locator(".entries li").first().getByLabel("哪个节"))
                    .hasValue("");
            clerk.shows("calendar-sheet-wrong");
            press(clerk, "只用读得懂的 1 行");
            assertThat(clerk.page.locator(".entries li").first().getByLabel("哪个节"))
                    .hasValue("元旦");
            press(clerk, "加一行");
            var row = clerk.page.locator(".entries li").nth(1);
            row.getByLabel("哪个节").fill("春节");
            row.getByLabel("从", exactly()).fill("2027-02-06");
            row.getByLabel("到", exactly()).fill("2027-02-12");
            clerk.shows("calendar-edit");
            press(clerk, "看会动哪些时限");
            clerk.sees("个推迟");
            assertThat(clerk.page.locator("tbody tr").first()).containsText("推迟");
            clerk.shows("calendar-moves");
            press(clerk, "发布");
            clerk.sees("已发布第 1 版，重算好了");
            clerk.page
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, inMain("工作日历"))
                    .click();
            clerk.sees("国务院办公厅关于2027年部分节假日安排的通知，第 1 版");
            clerk.page.getByText("谁改过").first().click();
            clerk.sees("孟书雅录入");
            clerk.shows("calendar-published");
        }
    }

    @Test
    void a_deadline_that_crosses_into_a_year_without_holidays_says_so_wherever_it_stands() {
        var number = dispatchedStep("2026-12-31 17:40");
        try (var officer = desk("吕志香")) {
            officer.window.go("/tasks?tab=queue");
            var row = officer.page.locator("li.task", new Page.LocatorOptions().setHasText(number));
            assertThat(row.locator(".clock .tag")).hasText("暂定");
            officer.shows("provisional-list");
            officer.window.go("/cases/" + number + "?tab=clocks");
            officer.sees("2027 年放假安排未公布，暂按周末计算");
            officer.shows("provisional-clock");
        }
        try (var secretary = desk("陈俊飞")) {
            secretary.writes(Matter.wornStep().at("许继大道西口"));
            secretary.sees("2027 年放假安排未公布，暂按周末计算");
            secretary.shows("provisional-whistle");
        }
    }

    @Test
    void a_policy_is_tried_out_with_a_whistle_before_the_national_day() {
        try (var clerk = desk("孟书雅")) {
            clerk.window.go("/registers/policies/lines/REPORT_IN~TOUGH~1");
            clerk.page.getByLabel("从什么时刻起").fill("2026-09-30T17:00");
            press(clerk, "算一算");
            assertThat(clerk.page.locator(".trial [role=status]")).containsText("国庆");
            clerk.shows("policy-trial");
            clerk.sees("这一版已经生效，不改也不停用");
            assertThat(clerk.page.getByRole(AriaRole.LINK, linkNamed("停用"))).hasCount(0);
            clerk.page.getByRole(AriaRole.LINK, linkNamed("照这一版另加一版")).click();
            assertThat(clerk.page.getByLabel("版次")).hasValue("2");
            assertThat(clerk.page.getByLabel("多少")).hasValue("5");
            clerk.page.getByLabel("从哪天起").fill("2024-01-01");
            press(clerk, "保存");
            clerk.sees("不能早于今天");
        }
    }

    private static void press(Person person, String name) {
        person.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions linkNamed(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private static Locator.GetByRoleOptions inMain(String words) {
        return new Locator.GetByRoleOptions().setName(words);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
