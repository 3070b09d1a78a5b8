package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoBrowserTest;

/** However it is pressed, lost and sent again: one matter is one whistle. */
@ShaodaoBrowserTest
class OneWhistleTest extends BrowserStory {

    @BeforeEach
    void on_a_working_morning() {
        town.at("2026-07-06 09:00");
    }

    @Test
    void comes_of_two_fast_taps() {
        var matter = Matter.wornStep().at("人民路公交站牌下");
        try (var secretary = phoneThroughTheDoor("陈俊飞")) {
            secretary.writes(matter);
            var sheet = new WhistleSheet(secretary.page);
            sheet.button().dblclick();
            sheet.received();
        }
        assertThat(whistlesAt(matter.place())).isEqualTo(1);
    }

    @Test
    void comes_of_the_same_draft_in_two_tabs() {
        var matter = Matter.wornStep().at("解放路菜场门口");
        try (var secretary = phoneThroughTheDoor("陈俊飞")) {
            secretary.writes(matter);
            assertThat(secretary.page.getByText("已自动保存").last()).isVisible();
            var other = secretary.page.context().newPage();
            other.navigate("/whistle");
            var second = new WhistleSheet(other);
            assertThat(second.text()).hasValue(matter.text());
            second.proposed();
            var first = new WhistleSheet(secretary.page);
            var held = new ArrayList<Route>();
            secretary.page.route("**/api/whistles", held::add);
            first.button().click();
            secretary.page.waitForCondition(() -> !held.isEmpty());
            // The other tab knows that it is on its way, and may send it again.
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("现在再送一次"))
                    .click();
            var number = second.received();
            held.forEach(Route::resume);
            assertThat(first.received()).isEqualTo(number);
        }
        assertThat(whistlesAt(matter.place())).isEqualTo(1);
    }

    @Test
    void comes_of_a_phone_that_goes_offline_while_somebody_types() {
        var matter = Matter.wornStep().at("健康路桥头");
        try (var secretary = phoneThroughTheDoor("陈俊飞")) {
            secretary.window.go("/whistle");
            var sheet = new WhistleSheet(secretary.page);
            sheet.text().fill("4 号楼门口");
            secretary.goesOffline();
            secretary.sees("断网了");
            sheet.text().fill(matter.text());
            secretary.shows("offline-1-typing");
            secretary.isBackOnline();
            secretary.page.reload();
            assertThat(sheet.text()).hasValue(matter.text());
            secretary.sees("上次写了一半，接着写就行。");
            sheet.what(matter);
            secretary.goesOffline();
            sheet.where(matter);
            sheet.button().click();
            secretary.sees("已经存下，还没送到");
            secretary.shows("offline-2-waiting");
            assertThat(whistlesAt(matter.place())).isZero();
            secretary.isBackOnline();
            sheet.received();
        }
        assertThat(whistlesAt(matter.place())).isEqualTo(1);
    }

    @Test
    void that_was_pressed_without_a_network_and_is_refused_later_waits_to_be_mended() {
        var matter = Matter.wornStep().at("许都广场北口");
        try (var secretary = phoneThroughTheDoor("陈俊飞")) {
            secretary.window.go("/whistle");
            var sheet = new WhistleSheet(secretary.page);
            sheet.what(matter);
            sheet.text().fill("何满仓摔了一跤，" + matter.text());
            sheet.where(matter);
            secretary
                    .page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("写上涉及的人"))
                    .click();
            secretary
                    .page
                    .getByLabel("姓名", new Page.GetByLabelOptions().setExact(true))
                    .fill("何满仓");
            secretary.goesOffline();
            sheet.button().click();
            secretary.sees("已经存下，还没送到");
            secretary.isBackOnline();
            secretary.sees("不能写当事人的姓名");
            secretary.shows("offline-3-refused");
            assertThat(whistlesAt(matter.place())).isZero();

            sheet.text().fill(matter.text());
            sheet.button().click();
            sheet.received();
        }
        assertThat(whistlesAt(matter.place())).isEqualTo(1);
    }

    @Test
    void comes_of_a_page_that_is_opened_where_there_is_no_network() {
        var matter = Matter.wornStep().at("古槐街拐角");
        try (var secretary = phoneThroughTheDoor("陈俊飞")) {
            secretary.page.waitForCondition(() -> (Boolean) secretary.page.evaluate(
                    "performance.getEntriesByType('resource').some(file => file.name.includes('WhistlePage'))"
                            + " && localStorage.getItem('shaodao.catalogue') !== null"));
            secretary.goesOffline();
            secretary
                    .page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("吹哨"))
                    .first()
                    .click();
            var sheet = new WhistleSheet(secretary.page);
            sheet.what(matter);
            sheet.where(matter);
            sheet.button().click();
            secretary.sees("已经存下，还没送到");
            secretary.isBackOnline();
            sheet.received();
        }
        assertThat(whistlesAt(matter.place())).isEqualTo(1);
    }

    @Test
    void comes_of_what_was_written_when_the_session_was_lost() {
        var matter = Matter.wornStep().at("八龙路幼儿园旁");
        try (var secretary = phoneThroughTheDoor("陈俊飞")) {
            secretary.window.go("/whistle");
            var sheet = new WhistleSheet(secretary.page);
            sheet.what(matter);
            secretary.page.context().clearCookies();
            sheet.where(matter);
            secretary.page.locator("label", hasText("牵涉不满 18 岁的孩子")).click();
            secretary.sees("重新登录后回到刚才那页。写了一半的都在。");
            secretary.shows("lost-session");
            secretary.choosesPerson("陈俊飞");
            assertThat(sheet.text()).hasValue(matter.text());
            assertThat(secretary.page.getByLabel("具体位置")).hasValue(matter.place());
            sheet.proposed();
            sheet.send();
        }
        assertThat(whistlesAt(matter.place())).isEqualTo(1);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
