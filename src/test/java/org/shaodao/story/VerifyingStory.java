package org.shaodao.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shaodao.support.Town.minute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.engine.Diagrams;
import org.shaodao.engine.Processes;
import org.shaodao.whistle.ReturnVisits;
import org.shaodao.whistle.WhistleState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The community says whether it is solved, and somebody visits again. */
abstract class VerifyingStory extends StoryGround {

    @Autowired
    ReturnVisits visits;

    @Autowired
    Processes processes;

    @Autowired
    Diagrams diagrams;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWhistleReachesOneDepartmentIsSignedDoneVerifiedAndClosed() {
        var number = confirmedPlate("2026-03-09 09:00");
        town.at("2026-03-09 09:20");
        work.signs(town.officerOf("HOUSING", JINGHU), number);
        assertThat(state(number)).isEqualTo(WhistleState.SIGNED);
        reportsInAndHandles("HOUSING", number);
        assertThat(state(number)).isEqualTo(WhistleState.AWAITING_VERIFY);
        assertThat(whistles.get(number).result()).isEqualTo("换了螺栓，重新固定铁板");
        work.solved(town.secretaryOf(JINGHU), number);
        assertThat(state(number)).isEqualTo(WhistleState.CLOSED);
        assertThat(town.open(number)).isEmpty();
        assertThat(clocks.ofCase(number)).noneMatch(clock -> clock.state() == ClockState.RUNNING);
    }

    @Test
    void ofWhatIsOverTheEngineKeepsThePathAndWhosePartItWas() {
        var number = confirmedPlate("2026-03-12 09:00");
        work.signs(town.officerOf("HOUSING", JINGHU), number);
        reportsInAndHandles("HOUSING", number);
        work.solved(town.secretaryOf(JINGHU), number);

        assertThat(diagrams.ofCase(number))
                .filteredOn(diagram -> diagram.process().equals("department-response"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.running()).isFalse();
                    assertThat(part.agencyId())
                            .isEqualTo(town.agency("HOUSING", JINGHU).id());
                    assertThat(part.done()).contains("sign", "reportIn", "handle", "handled");
                });
        assertThat(jdbc.sql("select count(*) from ACT_HI_TASKINST")
                        .query(Integer.class)
                        .single())
                .as("who did it stands in the record")
                .isZero();
        assertThat(jdbc.sql("select distinct NAME_ from ACT_HI_VARINST")
                        .query(String.class)
                        .list())
                .containsExactly("agency");
    }

    @Test
    void notSolvedGoesBackToTheLeadAndItsClockGoesOnWhereItStood() {
        var number = confirmedPlate("2026-03-16 09:00");
        var housing = town.agency("HOUSING", JINGHU).id();
        work.signs(town.officerOf("HOUSING", JINGHU), number);
        var before = clocks.ofCase(number).stream()
                .filter(one -> one.policy().equals("CASE_RESULT"))
                .map(ClockView::dueAt)
                .toList();
        reportsInAndHandles("HOUSING", number);
        town.at("2026-03-17 09:00");
        work.notSolved(town.secretaryOf(JINGHU), number, "夜里还是响，只是轻了些");
        assertThat(state(number)).isEqualTo(WhistleState.CONCLUDING);
        var task = town.task(town.officerOf("HOUSING", JINGHU), "whistle/conclude", number);
        assertThat(task.clock().dueAt())
                .as("one day of waiting for the community is not the department's")
                .isEqualTo(before.get(0).plus(Duration.ofDays(1)));
        assertThat(task.queue()).isEqualTo(housing);
        work.concludes(town.officerOf("HOUSING", JINGHU), number, "加装橡胶垫，夜里复测不响");
        work.solved(town.secretaryOf(JINGHU), number);
        assertThat(state(number)).isEqualTo(WhistleState.CLOSED);
    }

    @Test
    void anUnansweredVerificationRemindsAndEscalatesAndNeverClosesByItself() {
        var number = confirmedPlate("2026-06-01 09:00");
        work.signs(town.officerOf("HOUSING", JINGHU), number);
        reportsInAndHandles("HOUSING", number);
        town.at("2026-07-01 09:00");
        assertThat(state(number)).isEqualTo(WhistleState.AWAITING_VERIFY);
        assertThat(clocks.ofCase(number))
                .filteredOn(clock -> clock.policy().equals("VERIFY"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.rungs()).allMatch(rung -> rung.reachedAt() != null));
    }

    @Test
    void returnVisitsComeAfterSevenThirtyNinetyAndAHundredAndEightyDays() {
        var number = confirmedPlate("2026-01-12 09:00");
        work.signs(town.officerOf("HOUSING", JINGHU), number);
        reportsInAndHandles("HOUSING", number);
        work.solved(town.secretaryOf(JINGHU), number);
        var dates = new ArrayList<String>();
        var dues = new ArrayList<String>();
        for (var date : List.of("2026-01-19 10:00", "2026-02-11 10:00", "2026-04-17 10:00", "2026-07-11 10:00")) {
            town.at(date);
            var visit = town.task(town.secretaryOf(JINGHU), "return-visit/visit", number);
            dates.add(minute(visit.createdAt()));
            dues.add(minute(visit.clock().dueAt()));
            town.does(
                    town.secretaryOf(JINGHU),
                    "return-visit/visit",
                    number,
                    Map.of("outcome", "fine", "way", "door", "note", "没有再响"));
        }
        assertThat(dates)
                .containsExactly("2026-01-19 08:30", "2026-02-11 08:30", "2026-04-12 08:30", "2026-07-11 08:30");
        assertThat(dues)
                .as("three working days for each visit, however long the one before it took")
                .containsExactly("2026-01-22 18:00", "2026-02-14 18:00", "2026-04-15 18:00", "2026-07-15 18:00");
        assertThat(town.open(number)).isEmpty();
        assertThat(visits.findByCaseNumberOrderById(number)).hasSize(4).allMatch(v -> "fine".equals(v.outcome()));
        town.inTransaction(() -> assertThat(processes.openTaskIds(number)).isEmpty());
    }

    @Test
    void worseAtAVisitReopensTheCaseWithAFreshClock() {
        var number = confirmedPlate("2026-03-02 09:00");
        work.signs(town.officerOf("HOUSING", JINGHU), number);
        reportsInAndHandles("HOUSING", number);
        work.solved(town.secretaryOf(JINGHU), number);
        town.at("2026-03-09 09:00");
        town.does(
                town.secretaryOf(JINGHU),
                "return-visit/visit",
                number,
                Map.of("outcome", "worse", "way", "phone", "note", "铁板又松了"));
        assertThat(state(number)).isEqualTo(WhistleState.CONCLUDING);
        var again = town.task(town.officerOf("HOUSING", JINGHU), "whistle/conclude", number);
        assertThat(again.clock().startedAt()).isEqualTo(town.now());
        assertThat(kinds(number)).contains("REOPENED");
    }
}
