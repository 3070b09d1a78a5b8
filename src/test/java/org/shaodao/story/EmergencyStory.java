package org.shaodao.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.support.Town.minute;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditEntry;
import org.shaodao.clock.ClockState;
import org.shaodao.support.Matters;
import org.shaodao.whistle.WhistleState;
import org.shaodao.worklist.CaseTalk;
import org.shaodao.worklist.CaseTalk.NoteKind;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody waits for the street: an emergency goes straight out, against clocks that run day and night. */
abstract class EmergencyStory extends StoryGround {

    @Autowired
    CaseTalk talk;

    @Test
    void anEmergencyThatNobodySignsClimbsItsLadderAndIsCheckedAfterTheHoliday() {
        town.at("2026-10-02 21:10");
        var number = blown(JINGHU, Matters::gasLeak);
        assertThat(state(number)).isEqualTo(WhistleState.AWAITING_SIGN);
        var afterCheck = town.task(town.centreOf(JINGHU), "whistle/afterCheck", number);
        assertThat(minute(afterCheck.clock().dueAt())).isEqualTo("2026-10-08 18:00");
        var housing = town.agency("HOUSING", JINGHU).id();
        assertThat(minute(clock(number, "SIGN", housing).dueAt())).isEqualTo("2026-10-02 21:25");

        town.at("2026-10-02 21:24");
        assertThat(clock(number, "SIGN", housing).rungs()).allMatch(rung -> rung.reachedAt() == null);
        town.at("2026-10-02 21:26");
        assertThat(clock(number, "SIGN", housing).rungs())
                .filteredOn(rung -> rung.reachedAt() != null)
                .extracting(rung -> rung.percent() + " " + minute(rung.reachedAt()))
                .containsExactly("100 2026-10-02 21:25");
        town.at("2026-10-02 22:00");
        assertThat(clock(number, "SIGN", housing).rungs())
                .extracting(rung -> rung.percent() + " " + minute(rung.reachedAt()))
                .containsExactly("100 2026-10-02 21:25", "200 2026-10-02 21:40");
        assertThat(audit.ofCase(number, 0, 200))
                .filteredOn(entry -> entry.kind().equals("RUNG_REACHED"))
                .extracting(AuditEntry::summary)
                .doesNotHaveDuplicates()
                .anyMatch(told -> told.contains("“联系吹哨人”"))
                .anyMatch(told -> told.contains("“报到”"));
    }

    @Test
    void anEmergencyIsSolvedAndCheckedAfterwards() {
        town.at("2026-04-27 22:00");
        var number = blown(JINGHU, Matters::gasLeak);
        town.does(town.centreOf(JINGHU), "whistle/afterCheck", number, Map.of("outcome", "proper"));
        for (var part : dispatches.findByCaseNumberOrderById(number)) {
            var officer = town.someoneOf(part.agencyId());
            work.signs(officer, number);
            reportsInAndHandles(officer, number);
        }
        work.concludes(town.officerOf("HOUSING", JINGHU), number, "换了阀门，复测不漏，已恢复供气");
        work.solved(town.secretaryOf(JINGHU), number);
        assertThat(state(number)).isEqualTo(WhistleState.CLOSED);
        assertThat(town.open(number)).isEmpty();
    }

    @Test
    void aWordOnHowItGoesIsAFirstAnswerAndAWordWithTheCommunityACallToo() {
        town.at("2026-05-11 22:00");
        var number = blown(JINGHU, Matters::gasLeak);
        var housing = town.agency("HOUSING", JINGHU).id();
        var officer = town.officerOf("HOUSING", JINGHU);
        work.signs(officer, number);
        says(officer, number, NoteKind.COMMENT, "请问几号楼？");
        assertThat(clock(number, "FIRST_ANSWER", housing).state()).isEqualTo(ClockState.RUNNING);
        says(officer, number, NoteKind.PROGRESS, "抢修车已出发，一刻钟到");
        assertThat(clock(number, "FIRST_ANSWER", housing).state()).isEqualTo(ClockState.MET);
        assertThat(clock(number, "CONTACT", housing).state()).isEqualTo(ClockState.RUNNING);
        says(officer, number, NoteKind.CONTACT, "和陈书记通了电话，一单元已疏散");
        assertThat(clock(number, "CONTACT", housing).state()).isEqualTo(ClockState.MET);
    }

    void says(Viewer who, String number, NoteKind kind, String text) {
        town.inTransaction(() -> talk.note(who, number, kind, text, List.of()));
    }
}
