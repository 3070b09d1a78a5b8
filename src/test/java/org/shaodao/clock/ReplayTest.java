package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.shaodao.clock.LedgerOf.clock;
import static org.shaodao.worktime.Calendars.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shaodao.worktime.Calendars;

class ReplayTest {

    @ParameterizedTest(name = "{0} {1} from {2} is due {3}")
    @CsvSource({
        // the whistle form of 2026-10-09 11:10
        "CONFIRM, ROUTINE, 2026-10-09 11:10, 2026-10-09 17:40",
        "SIGN, ROUTINE, 2026-10-09 17:40, 2026-10-10 09:10",
        "CONTACT, ROUTINE, 2026-10-09 17:40, 2026-10-10 17:40",
        "REPORT_IN, ROUTINE, 2026-10-09 17:40, 2026-10-13 18:00",
        "RESULT, ROUTINE, 2026-10-09 17:40, 2026-10-16 18:00",
        // the homestead case of 2026-09-28
        "SIGN, TOUGH, 2026-09-28 15:10, 2026-09-28 16:10",
        "REFUSE_WINDOW, TOUGH, 2026-09-28 15:10, 2026-09-29 09:40",
        "REPORT_IN, TOUGH, 2026-09-28 15:10, 2026-10-10 18:00",
        "RESULT, TOUGH, 2026-09-28 15:10, 2026-10-13 18:00",
        // S4: jurisdiction ping-pong of 2026-04-13
        "SIGN, ROUTINE, 2026-04-13 09:00, 2026-04-13 10:00",
        "REFUSE_WINDOW, ROUTINE, 2026-04-13 09:00, 2026-04-13 15:30",
        "ANSWER_PROPOSAL, ROUTINE, 2026-04-13 11:00, 2026-04-13 17:30",
        "ARBITRATE, ROUTINE, 2026-04-13 13:40, 2026-04-14 18:00",
        "REPORT_IN, ROUTINE, 2026-04-13 09:00, 2026-04-16 18:00",
        "RESULT, ROUTINE, 2026-04-13 09:00, 2026-04-20 18:00",
        // S1: report-in of 2026-09-24
        "REPORT_IN, TOUGH, 2026-09-24 10:00, 2026-10-09 18:00",
        "CONTACT, TOUGH, 2026-09-24 10:00, 2026-09-25 10:00",
        // the emergency of 2026-10-02 21:10
        "SIGN, EMERGENCY, 2026-10-02 21:10, 2026-10-02 21:25",
        "CONTACT, EMERGENCY, 2026-10-02 21:10, 2026-10-02 21:40",
        "REPORT_IN, EMERGENCY, 2026-10-02 21:10, 2026-10-02 21:40",
        "FIRST_ANSWER, EMERGENCY, 2026-10-02 21:10, 2026-10-02 23:10",
        "RESULT, EMERGENCY, 2026-10-02 21:10, 2026-10-03 21:10",
        "AFTER_CHECK, ANY, 2026-10-02 21:10, 2026-10-08 18:00",
        "VERIFY, EMERGENCY, 2026-10-02 23:00, 2026-10-08 18:00",
        "VISIT, ANY, 2027-04-23 09:00, 2027-04-28 18:00"
    })
    void a_clock_that_only_runs(String policy, String tier, String start, String due) {
        assertThat(clock(policy, tier).started(start).due()).isEqualTo(at(due));
    }

    @Test
    void one_working_day_suspended_moves_the_due_instant_one_working_day() {
        var reportIn = clock("REPORT_IN", "TOUGH")
                .started("2026-09-28 15:10")
                .suspended("2026-10-08 08:30", "2026-10-09 08:30");
        var reckoning = reportIn.reckoned();
        assertThat(reckoning.dueAt()).isEqualTo(at("2026-10-12 18:00"));
        assertThat(reckoning.plannedDue()).isEqualTo(at("2026-10-10 18:00"));
        assertThat(reckoning.rungAt(50)).isEqualTo(at("2026-10-09 12:00"));
        assertThat(reckoning.rungAt(80)).isEqualTo(at("2026-10-10 18:00"));
        assertThat(reckoning.rungAt(100)).isEqualTo(at("2026-10-12 18:00"));
        assertThat(reckoning.rungAt(150)).isEqualTo(at("2026-10-15 12:00"));
        assertThat(reckoning.shareAt(at("2026-10-09 11:10"))).isEqualTo(0.476, within(0.001));
        assertThat(clock("RESULT", "TOUGH")
                        .started("2026-09-28 15:10")
                        .suspended("2026-10-08 08:30", "2026-10-09 08:30")
                        .due())
                .isEqualTo(at("2026-10-14 18:00"));
    }

    @Test
    void the_emergency_ladder_rings_at_once_and_after_twice_the_time() {
        var sign = clock("SIGN", "EMERGENCY").started("2026-10-02 21:10").reckoned();
        assertThat(sign.policy().rungs())
                .containsExactly(new Rung(100, List.of("DUTY_LEADER")), new Rung(200, List.of("COUNTY_LEADER")));
        assertThat(sign.rungAt(100)).isEqualTo(at("2026-10-02 21:25"));
        assertThat(sign.rungAt(200)).isEqualTo(at("2026-10-02 21:40"));
    }

    @Test
    void a_suspension_resumes_by_itself_at_its_planned_end() {
        var sign = clock("REPORT_IN", "ROUTINE")
                .started("2026-04-13 09:00")
                .suspended("2026-04-14 08:30", "2026-04-15 08:30");
        assertThat(sign.reckoned().stateAt(at("2026-04-14 10:00"))).isEqualTo(ClockState.SUSPENDED);
        assertThat(sign.reckoned().stateAt(at("2026-04-15 08:30"))).isEqualTo(ClockState.RUNNING);
        assertThat(sign.due()).isEqualTo(at("2026-04-17 18:00"));
    }

    @Test
    void resuming_early_gives_back_what_was_not_used_of_the_pause() {
        assertThat(clock("CONTACT", "ROUTINE")
                        .started("2026-04-13 09:00")
                        .suspended("2026-04-13 10:00", "2026-04-13 20:00")
                        .resumed("2026-04-13 12:30")
                        .due())
                .isEqualTo(at("2026-04-14 11:30"));
        assertThat(clock("REPORT_IN", "ROUTINE")
                        .started("2026-04-13 09:00")
                        .suspended("2026-04-15 08:30", "2026-04-16 08:30")
                        .resumed("2026-04-14 09:00")
                        .due())
                .isEqualTo(at("2026-04-16 18:00"));
    }

    @Test
    void part_of_a_day_lost_ends_at_the_closing_of_the_day_it_reaches_into() {
        assertThat(clock("REPORT_IN", "ROUTINE")
                        .started("2026-04-13 09:00")
                        .suspended("2026-04-14 10:00", "2026-04-14 15:30")
                        .due())
                .isEqualTo(at("2026-04-17 18:00"));
    }

    @Test
    void a_pause_on_the_last_day_does_not_eat_what_that_day_still_gave() {
        var reportIn = clock("REPORT_IN", "ROUTINE")
                .started("2026-04-13 09:00")
                .suspended("2026-04-14 10:00", "2026-04-14 15:30")
                .suspended("2026-04-17 14:30", "2026-04-20 14:30");
        assertThat(reportIn.due()).isEqualTo(at("2026-04-20 18:00"));
    }

    @Test
    void pauses_outside_counted_time_move_nothing() {
        assertThat(clock("REPORT_IN", "ROUTINE")
                        .started("2026-04-13 09:00")
                        .suspended("2026-04-13 10:00", "2026-04-13 17:00")
                        .suspended("2026-04-14 18:00", "2026-04-15 08:30")
                        .due())
                .isEqualTo(at("2026-04-16 18:00"));
    }

    @Test
    void reopening_goes_on_where_it_stood() {
        var sign = clock("SIGN", "ROUTINE")
                .started("2026-04-13 09:00")
                .stopped("2026-04-13 09:20")
                .reopened("2026-04-14 14:30");
        assertThat(sign.due()).isEqualTo(at("2026-04-14 15:10"));
        var late = clock("SIGN", "ROUTINE")
                .started("2026-04-13 09:00")
                .stopped("2026-04-13 11:00")
                .reopened("2026-04-13 15:00");
        assertThat(late.due()).isEqualTo(at("2026-04-13 10:00"));
        assertThat(late.reckoned().shareAt(at("2026-04-13 15:00"))).isEqualTo(2.0);
        assertThat(late.reckoned().rungAt(250)).isEqualTo(at("2026-04-13 15:30"));
    }

    @Test
    void stopping_tells_in_time_from_late() {
        var sign = clock("SIGN", "ROUTINE").started("2026-04-13 09:00");
        assertThat(sign.reckoned().stateAt(at("2026-04-13 12:00"))).isEqualTo(ClockState.RUNNING);
        assertThat(sign.stopped("2026-04-13 10:00").reckoned().stateAt(at("2026-04-13 12:00")))
                .isEqualTo(ClockState.MET);
        var late = clock("SIGN", "ROUTINE").started("2026-04-13 09:00").stopped("2026-04-13 10:01");
        assertThat(late.reckoned().stateAt(at("2026-04-13 12:00"))).isEqualTo(ClockState.LATE);
        assertThat(late.cancelled("2026-04-13 10:02").reckoned().stateAt(at("2026-04-13 12:00")))
                .isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void an_extension_adds_working_days_to_the_natural_days_without_converting_either() {
        var result = clock("RESULT", "TOUGH").started("2026-09-28 15:10").extended("2026-10-12 09:00", 5);
        assertThat(result.due()).isEqualTo(at("2026-10-20 18:00"));
        assertThat(result.reckoned().budgetDue()).isEqualTo(at("2026-10-13 18:00"));
        assertThat(result.reckoned().shareAt(at("2026-10-20 18:00"))).isEqualTo(1.0);
        assertThat(result.suspended("2026-10-15 08:30", "2026-10-16 08:30").due())
                .isEqualTo(at("2026-10-21 18:00"));
    }

    @Test
    void a_result_due_on_a_day_off_rolls_and_its_ladder_keeps_to_the_budget() {
        var result = clock("RESULT", "ROUTINE").started("2026-09-24 10:00").reckoned();
        assertThat(result.dueAt()).isEqualTo(at("2026-10-08 18:00"));
        assertThat(result.rungAt(50)).isEqualTo(at("2026-09-28 09:00"));
        assertThat(result.shareAt(at("2026-10-03 10:00"))).isEqualTo(1.0);
        assertThat(result.shareAt(at("2026-10-09 09:00"))).isGreaterThan(1.0);
    }

    @Test
    void a_ledger_begins_with_its_start() {
        assertThatThrownBy(() -> Replay.of(List.of(), Policies.policy("SIGN", "ROUTINE"), Calendars.office()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
