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
        var number = mendedPlate("2026-03-16 09:00");
        town.at("2026-03-17 09:00");
        try (var secretary = phone("陈俊飞")) {
            secretary.goesOnWith(number).chooses("没解决").fills("还差什么", "夜里还是响，只是轻了些");
            secretary.shows("verification-1-not-solved");
            secretary.presses("退回重新办");
            secretary.sees("已退回主办");
        }
        try (var lead = desk("吕志香")) {
            lead.goesOnWith(number);
            lead.sees("夜里还是响，只是轻了些");
            lead.fills("汇总结果", "加装橡胶垫，夜里复测不响").presses("交社区核实");
            lead.sees("已交社区核实");
        }
        try (var secretary = phone("陈俊飞")) {
            secretary.goesOnWith(number).chooses("解决了").presses("解决了，办结");
            secretary.sees("已办结");
        }
        assertThat(whistles.get(number).state()).isEqualTo(WhistleState.CLOSED);
    }
}
