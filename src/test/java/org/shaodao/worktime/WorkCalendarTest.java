package org.shaodao.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shaodao.worktime.Calendars.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar office = Calendars.office();

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-04-30, 1, 2026-05-06",
        "2026-09-18, 1, 2026-09-20",
        "2026-09-24, 3, 2026-09-30",
        "2026-09-24, 5, 2026-10-09",
        "2026-09-30, 3, 2026-10-10",
        "2026-10-02, 1, 2026-10-08"
    })
    void working_days_skip_what_is_off_and_count_what_is_made_up(String start, int days, String due) {
        assertThat(office.addWorkingDays(at(start + " 10:00"), days)).isEqualTo(at(due + " 18:00"));
        assertThat(office.workingDays(LocalDate.parse(start), LocalDate.parse(due)))
                .isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} + {1} days = {2}")
    @CsvSource({
        "2026-09-02, 30, 2026-10-08",
        "2026-01-20, 30, 2026-02-24",
        "2026-03-10, 60, 2026-05-09",
        "2026-09-28, 15, 2026-10-13",
        "2026-10-09, 7, 2026-10-16"
    })
    void natural_days_roll_off_a_day_off_but_not_off_a_make_up_saturday(String start, int days, String due) {
        assertThat(office.addNaturalDays(at(start + " 10:00"), days, true)).isEqualTo(at(due + " 18:00"));
    }

    @Test
    void natural_days_that_do_not_roll_end_when_that_day_would_close() {
        assertThat(office.addNaturalDays(at("2026-09-02 10:00"), 30, false)).isEqualTo(at("2026-10-02 18:00"));
    }

    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void both_published_years_have_248_working_days(int year, int expected) {
        var eve = LocalDate.of(year - 1, 12, 31);
        assertThat(office.workingDays(eve, eve.plusYears(1))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-10-09 11:10, PT4H,   2026-10-09 17:40",
        "2026-10-09 17:40, PT1H,   2026-10-10 09:10",
        "2026-09-28 15:10, PT4H,   2026-09-29 09:40",
        "2026-04-13 09:00, PT4H,   2026-04-13 15:30",
        "2026-04-13 11:00, PT1H,   2026-04-13 12:00",
        "2026-04-13 07:00, PT7H,   2026-04-13 18:00",
        "2026-09-30 18:00, PT30M,  2026-10-08 09:00",
        "2026-10-10 17:00, PT2H,   2026-10-12 09:30",
        "2026-12-31 17:30, PT1H,   2027-01-01 09:00"
    })
    void working_time_runs_through_the_shifts_only(String start, Duration amount, String due) {
        assertThat(office.add(at(start), amount)).isEqualTo(at(due));
        assertThat(office.workingTime(at(start), at(due))).isEqualTo(amount);
    }

    @Test
    void zero_moves_nothing_and_the_wrong_way_round_is_negative() {
        assertThat(office.add(at("2026-10-03 03:00"), Duration.ZERO)).isEqualTo(at("2026-10-03 03:00"));
        assertThat(office.workingTime(at("2026-10-09 10:00"), at("2026-10-09 09:00")))
                .isEqualTo(Duration.ofHours(-1));
        assertThatThrownBy(() -> office.addWorkingDays(at("2026-10-09 10:00"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_next_working_instant_is_now_or_when_the_next_shift_begins() {
        assertThat(office.nextWorking(at("2026-10-09 11:10"))).isEqualTo(at("2026-10-09 11:10"));
        assertThat(office.nextWorking(at("2026-10-09 12:00"))).isEqualTo(at("2026-10-09 14:30"));
        assertThat(office.nextWorking(at("2026-09-30 18:00"))).isEqualTo(at("2026-10-08 08:30"));
        assertThat(office.isWorking(at("2026-10-10 09:00"))).isTrue();
        assertThat(office.isWorking(at("2026-10-11 09:00"))).isFalse();
    }

    @Test
    void stretches_touch_and_name_the_rule() {
        var stretches = office.stretches(at("2026-09-30 17:00"), at("2026-10-08 09:00"));
        assertThat(stretches)
                .extracting(Stretch::kind)
                .containsExactly(
                        Stretch.Kind.WORK,
                        Stretch.Kind.NIGHT,
                        Stretch.Kind.HOLIDAY,
                        Stretch.Kind.NIGHT,
                        Stretch.Kind.WORK);
        assertThat(stretches.get(2).name()).isEqualTo("国庆放假");
        assertThat(stretches.get(2).source()).isEqualTo("国务院办公厅 2026 年安排");
        assertThat(stretches.get(2).from()).isEqualTo(at("2026-10-01 00:00"));
        assertThat(stretches.get(2).to()).isEqualTo(at("2026-10-08 00:00"));
        assertThat(office.stretches(at("2026-10-10 08:00"), at("2026-10-10 15:00")))
                .extracting(Stretch::name)
                .containsExactly("夜间", "调休上班", "午休", "调休上班");
    }

    @Test
    void a_year_without_a_published_plan_knows_weekends_only_and_says_so() {
        assertThat(office.unpublishedYear(at("2026-12-30 09:00"), at("2027-01-04 09:00")))
                .hasValue(2027);
        assertThat(office.unpublishedYear(at("2026-12-30 09:00"), at("2026-12-31 18:00")))
                .isEmpty();
        assertThat(office.day(LocalDate.of(2027, 10, 1)).working()).isTrue();
        assertThat(office.day(LocalDate.of(2027, 10, 1)).source()).isEqualTo("2027 年放假安排未公布，暂按周末计算");
    }

    @Test
    void seasons_and_half_days_change_hours_and_closing() {
        var usual = Calendars.hours("OFFICE");
        var summer = new Schedule.Season(
                "夏季", MonthDay.of(6, 1), MonthDay.of(8, 31), Shift.parseAll("08:00-12:00,15:00-18:30"));
        var winter = new Schedule.Season(
                "冬季", MonthDay.of(11, 1), MonthDay.of(2, 28), Shift.parseAll("08:30-12:00,14:00-17:30"));
        var schedule = new Schedule(
                "SEASONS",
                1,
                "有季节的作息",
                "测试",
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                usual.shifts(),
                List.of(summer, winter),
                false);
        var days = new TreeMap<>(Calendars.plan(2026).days());
        days.put(
                LocalDate.of(2026, 3, 9),
                new YearPlan.SpecialDay(WorkDay.Kind.SHORT, "半天班", Shift.parseAll("08:30-12:00")));
        var plan = new YearPlan(2026, 2, "2026", "测试", "测试", days);
        var calendar = new WorkCalendar(schedule, Map.of(2026, plan));

        assertThat(calendar.addWorkingDays(at("2026-07-01 09:00"), 1)).isEqualTo(at("2026-07-02 18:30"));
        assertThat(calendar.addWorkingDays(at("2026-12-01 09:00"), 1)).isEqualTo(at("2026-12-02 17:30"));
        assertThat(calendar.addWorkingDays(at("2026-01-05 09:00"), 1)).isEqualTo(at("2026-01-06 17:30"));
        assertThat(calendar.addWorkingDays(at("2026-03-06 09:00"), 1)).isEqualTo(at("2026-03-09 12:00"));
        assertThat(calendar.add(at("2026-03-09 11:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-10 09:30"));
        assertThat(calendar.stretches(at("2026-03-09 09:00"), at("2026-03-09 13:00")))
                .extracting(Stretch::name)
                .containsExactly("半天班", "夜间");
    }

    @Test
    void the_duty_lane_knows_neither_night_nor_holiday() {
        var duty = Calendars.duty();
        assertThat(duty.add(at("2026-10-02 21:10"), Duration.ofHours(24))).isEqualTo(at("2026-10-03 21:10"));
        assertThat(duty.addWorkingDays(at("2026-10-02 21:10"), 1)).isEqualTo(at("2026-10-04 00:00"));
        assertThat(duty.unpublishedYear(at("2027-01-01 00:00"), at("2028-01-01 00:00")))
                .isEmpty();
    }

    @Test
    void a_schedule_without_hours_is_refused() {
        assertThatThrownBy(() ->
                        new Schedule("X", 1, "x", "x", EnumSet.noneOf(DayOfWeek.class), List.of(), List.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shift.parseAll("08:30-12:00,11:00-18:00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shift.parse("12:00-08:30")).isInstanceOf(IllegalArgumentException.class);
    }
}
