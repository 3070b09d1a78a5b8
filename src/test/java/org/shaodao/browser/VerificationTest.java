package org.shaodao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoBrowserTest;
import org.shaodao.whistle.WhistleState;
import org.shaodao.whistle.Whistles;
import org.springframework.beans.factory.annotation.Autowired;

@ShaodaoBrowserTest
class VerificationTest extends BrowserStory {

    @Autowired
    Whistles whistles;

    @Test
    void not_solved_goes_back_to_the_lead_who_tries_again_until_the_community_is_content() {
        var number = dispatchedStep("2026-03-16 09:00");
        mendedByHousing(number);
        town.at("2026-03-17 09:00");
        try (var secretary = phone("陈俊飞")) {
            secretary.goesOnWith(number).chooses("没解决").fills("还差什么", "砖又松了，踩上去晃");
            secretary.shows("verification-1-not-solved");
            secretary.presses("退回重新办");
            secretary.sees("已退回主办");
        }
        try (var lead = desk("吕志香")) {
            lead.goesOnWith(number);
            lead.sees("砖又松了，踩上去晃");
            lead.fills("汇总结果", "重新灌浆，压了三天再铺砖，踩上去不晃").presses("交社区核实");
            lead.sees("已交社区核实");
        }
        try (var secretary = phone("陈俊飞")) {
            secretary.goesOnWith(number).chooses("解决了").presses("解决了，办结");
            secretary.sees("已办结");
        }
        assertThat(whistles.get(number).state()).isEqualTo(WhistleState.CLOSED);
    }

    private void mendedByHousing(String number) {
        try (var officer = desk("吕志香")) {
            officer.signs(number);
            officer.goesOnWith(number).fills("现场情况", "台阶下沉，砖缝里是空的").presses("报到");
            officer.fills("办理结果", "督促物业重砌台阶，换了防滑砖").presses("办完，交结果");
            officer.sees("已交结果");
        }
    }
}
