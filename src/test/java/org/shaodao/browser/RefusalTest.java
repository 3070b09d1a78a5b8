package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoBrowserTest;

/** Script S4: two departments each say that the loose plate is the other's; the street rules, and the ruling binds. */
@ShaodaoBrowserTest
class RefusalTest extends BrowserStory {

    @Test
    void of_both_departments_ends_in_arbitration_and_the_ruling_binds_and_is_remembered() {
        var number = dispatchedPlate("2026-04-13 09:00");
        refusedByHousing(number);
        objectedByTransport(number);
        ruledByTheStreet(number);
        boundIsHousing(number);
        rememberedAtTheNextWhistle();
    }

    private void refusedByHousing(String number) {
        town.at("2026-04-13 11:00");
        try (var housing = desk("吕志香")) {
            housing.takesUp(number).chooses("退单，不属本部门职责");
            housing.fills("退单理由", "该路段已移交交通部门养护").picks("依据职责清单", "公路").picks("应由哪个部门办", "建安区交通");
            housing.shows("refusal-1-refuse");
            housing.presses("退单");
            housing.sees("已退单，等对方答复");
        }
    }

    private void objectedByTransport(String number) {
        town.at("2026-04-13 13:40");
        try (var transport = desk("刘德阳")) {
            transport.takesUp(number).chooses("不接受，请求会商");
            transport.fills("不接受的理由", "移交的是车行道，铁板属于管线井盖").picks("依据职责清单", "检查井");
            transport.shows("refusal-2-object");
            transport.presses("不接手，请求会商");
            transport.sees("现在等什么");
        }
    }

    private void ruledByTheStreet(String number) {
        town.at("2026-04-14 10:00");
        try (var street = desk("冯孝")) {
            street.takesUp(number);
            assertThat(street.page.locator(".case-head")).containsText("今天 18:00 前");
            street.turnsTo("部门");
            street.sees("移交的是车行道，铁板属于管线井盖");
            street.picks("裁定由谁主办", "建安区住房").chooses("许昌市建安区交通运输局");
            street.picks("依据职责清单", "检查井").fills("裁定理由", "铁板是管线井盖，由住建主办，交通配合封道");
            street.shows("refusal-3-rule");
            street.presses("裁定");
            street.sees("现在等什么");
            street.turnsTo("部门");
            street.sees("耽误 23 小时，记在许昌市建安区住房和城乡建设局名下");
            street.shows("refusal-4-ruled");
        }
    }

    private void boundIsHousing(String number) {
        try (var housing = desk("吕志香")) {
            housing.takesUp(number);
            assertThat(housing.page.getByLabel("退单，不属本部门职责")).isDisabled();
            housing.shows("refusal-5-bound");
            housing.signs(number);
        }
    }

    private void rememberedAtTheNextWhistle() {
        town.at("2026-05-11 09:00");
        try (var secretary = desk("陈俊飞")) {
            secretary.writes(Matter.loosePlate());
            assertThat(secretary.page.locator(".dept").first()).containsText("建安区住房和城乡建设局");
            secretary.sees("裁决");
            secretary.shows("refusal-6-next-whistle");
        }
    }
}
