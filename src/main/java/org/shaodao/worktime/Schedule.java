package org.shaodao.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/**
 * 作息: on which days of the week an office works, and when. What the State Council gives off is not its business.
 *
 * @param code by which agencies are given it
 * @param revision grows by one whenever its content changes
 * @param weekdays ordinary working days
 * @param shifts ordinary hours
 * @param seasons other hours at a time of year; the first that fits holds
 * @param everyDay a 24 × 7 lane: neither weekends nor holidays interrupt it
 */
public record Schedule(
        String code,
        int revision,
        String name,
        String source,
        Set<DayOfWeek> weekdays,
        List<Shift> shifts,
        List<Season> seasons,
        boolean everyDay) {

    public Schedule {
        if (shifts.isEmpty() || (weekdays.isEmpty() && !everyDay)) {
            throw new IllegalArgumentException("schedule " + code + " has no working hours");
        }
    }

    /** The hours of a working day at that time of year. */
    public List<Shift> shiftsOn(LocalDate date) {
        return seasons.stream()
                .filter(season -> season.holds(date))
                .findFirst()
                .map(Season::shifts)
                .orElse(shifts);
    }

    boolean worksOn(DayOfWeek day) {
        return everyDay || weekdays.contains(day);
    }

    /** Hours of a season, both days included; it may run over the turn of the year. */
    public record Season(String name, MonthDay first, MonthDay last, List<Shift> shifts) {

        boolean holds(LocalDate date) {
            var day = MonthDay.from(date);
            boolean afterFirst = !day.isBefore(first);
            boolean beforeLast = !day.isAfter(last);
            return first.isAfter(last) ? afterFirst || beforeLast : afterFirst && beforeLast;
        }
    }
}
