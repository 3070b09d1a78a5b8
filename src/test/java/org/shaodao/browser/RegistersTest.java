package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.support.ShaodaoBrowserTest;
import org.shaodao.support.Workbooks;
import org.shaodao.upkeep.Upkeep;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk keeps the people of the county; whoever only works there reads. */
@ShaodaoBrowserTest
class RegistersTest extends BrowserStory {

    @Test
    void a_clerk_finds_somebody_mends_the_name_and_the_page_says_who_did_it() {
        try (var clerk = desk("纪文静")) {
            clerk.window.go("/registers/officers");
            clerk.page.getByLabel("在人员里查").fill("411003002011-COMMUNITY-03");
            var row = clerk.page.locator("tbody tr");
            assertThat(row).hasCount(1);
            clerk.shows("registers-officers");
            row.getByRole(AriaRole.LINK).click();

            clerk.page.getByLabel("姓名").fill("=高景旭");
            save(clerk);
            clerk.sees("不能以 = + - @ 开头");
            clerk.page.getByLabel("姓名").fill("高景煦");
            clerk.page.getByLabel("为什么改").fill("身份证上的字");
            clerk.shows("register-line");
            save(clerk);

            var change = clerk.page.locator("section li").first();
            assertThat(change).containsText("改了");
            assertThat(change).containsText("纪文静");
            assertThat(change).containsText("身份证上的字");
            assertThat(change.locator("del")).hasText("高景旭");
            clerk.shows("register-line-history");
        }
    }

    @Test
    void a_clerk_adds_a_grid_cell_and_is_told_what_is_wrong_beside_each_field() {
        try (var clerk = desk("纪文静")) {
            clerk.window.go("/registers/regions");
            clerk.page.getByRole(AriaRole.LINK, linkNamed("加区域")).click();
            save(clerk);
            assertThat(clerk.page.locator(".hint.bad")).hasCount(4);
            clerk.shows("register-add-empty");
            clerk.page.getByLabel("区划代码").fill("41100300201177");
            clerk.page.getByLabel("级别").selectOption("GRID_CELL");
            clerk.page.getByLabel("名称").fill("第七十七网格");
            clerk.page.getByLabel("上级代码").fill("411003002011");
            clerk.page.getByLabel("国家代码").selectOption("false");
            save(clerk);
            clerk.sees("加上");
            assertThat(clerk.page.locator(".told", new Page.LocatorOptions().setHasText("上级名称")))
                    .containsText("镜湖社区");
        }
    }

    @Test
    void a_clerk_loads_the_communities_of_a_county_with_three_wrong_rows_mends_them_and_loads_them() {
        var street = "411003002000";
        var rows = new ArrayList<>(List.of(
                Workbooks.row("区划代码*", "级别*", "名称*", "上级代码", "国家代码"),
                Workbooks.row("411003002981", "村（社区）", "东园社区", street, "是"),
                Workbooks.row("41100300298", "村（社区）", "西园社区", street, "是"),
                Workbooks.row("411003002983", "村（社区）", "南园社区", "411003777000", "是"),
                Workbooks.row("411003002984", "大队", "北园社区", street, "是"),
                Workbooks.row("41100300298101", "网格", "东园第一网格", "411003002981", "否")));
        try (var clerk = desk("纪文静")) {
            clerk.window.go("/registers/regions");
            clerk.sees("加区域");
            choose(clerk, rows);
            clerk.sees("有错 3");
            clerk.shows("import-regions-wrong");
            rows.set(2, Workbooks.row("411003002982", "村（社区）", "西园社区", street, "是"));
            rows.set(3, Workbooks.row("411003002983", "村（社区）", "南园社区", street, "是"));
            rows.set(4, Workbooks.row("411003002984", "村（社区）", "北园社区", street, "是"));
            choose(clerk, rows);
            clerk.sees("要加 5");
            clerk.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("导入").setExact(true))
                    .click();
            clerk.sees("导入好了：加了 5 条");
        }
    }

    @Test
    void every_register_is_easy_to_read_on_a_desk_and_on_a_phone() {
        try (var clerk = desk("纪文静")) {
            for (var register :
                    List.of("regions", "agencies", "posts", "duties", "roster", "deputies", "policies", "catalogue")) {
                clerk.window.go("/registers/" + register);
                assertThat(clerk.page.locator("main table, main .empty").first())
                        .isVisible();
                assertThat(clerk.page.locator("main .sk")).hasCount(0);
                clerk.shows("registers-" + register);
            }
        }
    }

    @Test
    void a_clerk_brings_people_in_with_three_wrong_rows_mends_them_and_brings_them_in() {
        var office = "411003000000-TRANSPORT";
        var rows = new ArrayList<>(List.of(
                Workbooks.row("工号*", "姓名*", "部门编号*", "岗位*", "办公电话", "备注"),
                Workbooks.row("Y-1", "田一", office, "科员", "0374-2260011", "新来的"),
                Workbooks.row("Y-2", "", office, "科员", "", ""),
                Workbooks.row("Y-3", "田三", office, "船长", "", ""),
                Workbooks.row("Y-4", "田四", "411003000000-SHIPS", "科员", "", ""),
                Workbooks.row("Y-5", "田五", office, "科员", "", "")));
        try (var clerk = desk("纪文静")) {
            clerk.window.go("/registers/officers");
            clerk.sees("加人员");
            choose(clerk, rows);
            clerk.sees("有错 3");
            clerk.sees("这个部门没有岗位“船长”");
            clerk.sees("这些列没认出，没有用：备注");
            clerk.shows("import-wrong");
            var marked = clerk.page.waitForDownload(() ->
                    clerk.page.getByRole(AriaRole.LINK, linkNamed("下载标了错的表格")).click());
            Assertions.assertThat(marked.suggestedFilename()).isEqualTo("标了错的-人员.xlsx");

            rows.set(2, Workbooks.row("Y-2", "田二", office, "科员", "", ""));
            rows.set(3, Workbooks.row("Y-3", "田三", office, "科员", "", ""));
            rows.set(4, Workbooks.row("Y-4", "田四", office, "科员", "", ""));
            choose(clerk, rows);
            clerk.sees("要加 5");
            clerk.shows("import-good");
            clerk.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("导入").setExact(true))
                    .click();
            clerk.sees("导入好了：加了 5 条，改了 0 条，停用 0 条");
            clerk.shows("import-done");
            clerk.page.getByRole(AriaRole.LINK, linkNamed("回人员")).click();
            clerk.page.getByLabel("在人员里查").fill("田");
            assertThat(clerk.page.locator("tbody tr", new Page.LocatorOptions().setHasText("Y-")))
                    .hasCount(5);
        }
    }

    @Autowired
    Upkeep upkeep;

    @Autowired
    AgencyDirectory agencies;

    @Test
    void a_clerk_ends_an_agency_with_open_tasks_and_the_bureau_has_them() {
        var office = "411003002000-HOUSING";
        keep("agencies", Map.of("region", "411003002000", "kind", "HOUSING", "name", "新元街道建管所", "shortName", "建管所"));
        keep("posts", Map.of("agency", office, "title", "所长", "head", "是", "staff", "是", "sort", "1"));
        keep("officers", Map.of("number", office + "-01", "name", "田满仓", "agency", office, "post", "所长"));
        var number = dispatchedStep("2026-04-13 09:00");
        try (var clerk = desk("纪文静")) {
            clerk.window.go("/registers/agencies");
            clerk.sees("加部门");
            choose(
                    clerk,
                    List.of(
                            Workbooks.row("区划代码*", "类别*", "全称*", "简称*", "停用日期", "接替编号"),
                            Workbooks.row(
                                    "411003002000", "住建", "新元街道建管所", "建管所", "2026-04-13", "411003000000-HOUSING")));
            clerk.sees("要停用 1");
            clerk.page.getByText("在办任务 1").click();
            assertThat(clerk.page.locator("details[open] .thing")).hasCount(1);
            clerk.shows("import-ends");

            clerk.window.go("/registers/agencies/lines/" + office);
            clerk.page.getByRole(AriaRole.LINK, linkNamed("停用")).click();
            clerk.sees("在办任务 1");
            clerk.sees("人员 1");
            clerk.shows("register-end");
            clerk.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("停用"))
                    .click();
            clerk.sees("请写原因");
            clerk.page.getByLabel("为什么停用").fill("机构改革，并入县局");
            clerk.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("停用"))
                    .click();
            clerk.sees("请选择接办部门");
            clerk.page.getByLabel("接办部门").selectOption("411003000000-HOUSING");
            clerk.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("停用"))
                    .click();
            clerk.sees("由 许昌市建安区住房和城乡建设局 接替");
            clerk.sees("机构改革，并入县局");
            clerk.shows("register-ended");
        }
        Assertions.assertThat(town.open(number))
                .allSatisfy(task -> Assertions.assertThat(task.queue()).isEqualTo("411003000000-HOUSING"));
        try (var housing = desk("吕志香")) {
            housing.takesUp(number).sees("签收");
        }
    }

    private void keep(String register, Map<String, String> cells) {
        upkeep.add(
                town.officer(agencies.officerNumbered("411003000000-PEACE_OFFICE-06")
                        .orElseThrow()
                        .id()),
                register,
                cells,
                "");
    }

    private static void choose(Person person, List<List<String>> rows) {
        person.page
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("人员.xlsx", "application/octet-stream", Workbooks.of(rows)));
    }

    @Test
    void a_head_reads_the_lists_of_the_county_and_changes_nothing() {
        try (var head = desk("胡改孝")) {
            head.window.go("/registers/agencies");
            assertThat(head.page.locator("tbody tr").first()).isVisible();
            assertThat(head.page.getByRole(AriaRole.LINK, linkNamed("加部门"))).hasCount(0);
            head.page.locator("tbody a").first().click();
            head.sees("不在您管的区域里，只能看");
            assertThat(head.page.locator(".line form input, .line form select")).hasCount(0);
        }
    }

    @Test
    void whoever_may_not_look_is_told_so() {
        try (var officer = desk("吕志香")) {
            officer.window.go("/registers/officers");
            officer.sees("您的岗位不能");
        }
    }

    private static void save(Person person) {
        person.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
    }

    private static Page.GetByRoleOptions linkNamed(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }
}
