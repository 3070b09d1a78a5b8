package org.shaodao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoBrowserTest;
import org.shaodao.whistle.WhistleState;
import org.shaodao.whistle.Whistles;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A quarrel about a homestead with one injured, from the phone of the village secretary to the first return visit, on
 * the screens of all who take part. Each screen leaves a picture at both widths.
 */
@ShaodaoBrowserTest
class HomesteadTest extends BrowserStory {

    @Autowired
    Whistles whistles;

    @Test
    void is_blown_on_a_phone_answered_by_three_departments_verified_closed_and_visited() {
        town.at("2026-09-07 09:00");
        var number = blownByTheSecretary();
        confirmedByTheStreet(number);
        answeredBy("黄飞", "police", number);
        answeredBy("谢嘉勇", "land", number);
        answeredBy("李建祥", "judicial", number);
        concludedByTheLead(number);
        verifiedByTheSecretary(number);
        assertThat(whistles.get(number).state()).isEqualTo(WhistleState.CLOSED);
        visitedByTheVolunteer(number);
    }

    private String blownByTheSecretary() {
        try (var secretary = new Phone(origin())) {
            secretary.window.go("/signin");
            secretary.sees("赵文才");
            secretary.shows("homestead-01-signin");
            secretary.choosesPerson("赵文才");
            secretary.writes(Matter.homestead());
            secretary.sees("攻坚哨");
            secretary.shows("homestead-02-whistle");
            var number = new WhistleSheet(secretary.page).send();
            secretary.shows("homestead-03-sent");
            return number;
        }
    }

    private void confirmedByTheStreet(String number) {
        town.at("2026-09-07 09:40");
        try (var street = desk("周振峥")) {
            street.row("queue", number);
            street.shows("homestead-04-tasks");
            street.takesUp(number);
            street.chooses("确认，照拟派部门派单");
            street.shows("homestead-05-confirm");
            street.presses("确认并派单");
            street.sees("现在等什么");
            street.shows("homestead-06-dispatched");
        }
    }

    private void answeredBy(String name, String office, String number) {
        town.at("2026-09-07 10:00");
        try (var officer = desk(name)) {
            officer.signs(number);
            officer.goesOnWith(number);
            officer.fills("现场情况", "到了现场，两家都在，界桩在墙根下，墙是去年重砌的");
            officer.shows("homestead-07-report-in-" + office);
            officer.presses("报到");
            officer.sees("办理结果");
            officer.fills("办理结果", "双方都认了宗地图，墙往西让二十公分，医药费当场结清");
            officer.shows("homestead-08-handle-" + office);
            officer.presses("办完，交结果");
            officer.sees("已交结果");
        }
    }

    private void concludedByTheLead(String number) {
        town.at("2026-09-11 15:00");
        try (var lead = desk("谢嘉勇")) {
            lead.goesOnWith(number);
            lead.fills("汇总结果", "界址按 1998 年宗地图恢复，伤者医药费结清，双方在司法所签了协议");
            lead.shows("homestead-09-conclude");
            lead.presses("交社区核实");
            lead.sees("已交社区核实");
        }
    }

    private void verifiedByTheSecretary(String number) {
        town.at("2026-09-14 09:30");
        try (var secretary = phone("赵文才")) {
            secretary.goesOnWith(number);
            secretary.chooses("解决了");
            secretary.shows("homestead-10-verify");
            secretary.presses("解决了，办结");
            secretary.sees("已办结");
            secretary.looksAt(number);
            secretary.shows("homestead-11-closed");
        }
    }

    private void visitedByTheVolunteer(String number) {
        town.at("2026-09-21 10:00");
        try (var secretary = phone("赵文才")) {
            secretary.goesOnWith(number).handsOverTo("席红如", "席大姐和两家都熟");
        }
        try (var volunteer = phone("席红如")) {
            volunteer.goesOnWith(number);
            volunteer.chooses("没有反复");
            volunteer.chooses("上门");
            volunteer.fills("回访情况", "两家都在家，见面打了招呼，界桩没有动过");
            volunteer.shows("homestead-12-visit");
            volunteer.presses("记下回访");
            volunteer.sees("回访已记下");
            volunteer.looksAt(number);
            volunteer.sees("没有反复");
            volunteer.shows("homestead-13-visited");
        }
    }
}
