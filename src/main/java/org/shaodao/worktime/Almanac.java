package org.shaodao.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each day is by schedule and plan; worked out once and remembered. */
final class Almanac {

    private final Schedule schedule;
    private final Map<Integer, YearPlan> plans;
    private final Map<LocalDate, WorkDay> days = new ConcurrentHashMap<>();

    Almanac(Schedule schedule, Map<Integer, YearPlan> plans) {
        this.schedule = schedule;
        this.plans = plans;
    }

    WorkDay day(LocalDate date) {
        var known = days.get(date);
        return known != null ? known : days.computeIfAbsent(date, this::workOut);
    }

    static String unpublished(int year) {
        return year + " 年放假安排未公布，暂按周末计算";
    }

    private WorkDay workOut(LocalDate date) {
        var plan = plans.get(date.getYear());
        var special = plan == null || schedule.everyDay() ? null : plan.days().get(date);
        return special == null ? ordinary(date, plan) : special(date, special, plan.shortSource());
    }

    private WorkDay ordinary(LocalDate date, YearPlan plan) {
        var name = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
        var source = plan == null && !schedule.everyDay() ? unpublished(date.getYear()) : null;
        return schedule.worksOn(date.getDayOfWeek())
                ? new WorkDay(date, WorkDay.Kind.WORK, name, source, windows(date, usual(date)), usualClose(date))
                : new WorkDay(date, WorkDay.Kind.WEEKEND, name, source, List.of(), usualClose(date));
    }

    private WorkDay special(LocalDate date, YearPlan.SpecialDay special, String source) {
        if (special.kind() == WorkDay.Kind.HOLIDAY) {
            return new WorkDay(date, special.kind(), special.name(), source, List.of(), usualClose(date));
        }
        var hours = windows(date, special.shifts().isEmpty() ? usual(date) : special.shifts());
        var closes = hours.get(hours.size() - 1).to();
        return new WorkDay(date, special.kind(), special.name(), source, hours, closes);
    }

    private List<Shift> usual(LocalDate date) {
        return schedule.shiftsOn(date);
    }

    private Instant usualClose(LocalDate date) {
        var shifts = usual(date);
        return Shift.at(date, shifts.get(shifts.size() - 1).to());
    }

    private static List<Window> windows(LocalDate date, List<Shift> shifts) {
        return shifts.stream().map(shift -> shift.on(date)).toList();
    }
}
