package org.shaodao.worktime;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 作息 as its data file says it.
 *
 * @param usual code of the schedule of those who are not named
 * @param holders agency ids or kinds of agency, each with the code of its schedule
 */
record HoursFile(List<Entry> schedules, String usual, Map<String, String> holders) {

    record Entry(
            String code,
            String name,
            String source,
            List<DayOfWeek> weekdays,
            String shifts,
            List<SeasonEntry> seasons,
            boolean everyDay) {

        Schedule schedule(int revision) {
            return new Schedule(
                    code,
                    revision,
                    name,
                    source,
                    Set.copyOf(weekdays),
                    Shift.parseAll(shifts),
                    seasons.stream().map(SeasonEntry::season).toList(),
                    everyDay);
        }
    }

    /** @param first first day of the season, {@code 06-01} */
    record SeasonEntry(String name, String first, String last, String shifts) {

        Schedule.Season season() {
            return new Schedule.Season(
                    name, MonthDay.parse("--" + first), MonthDay.parse("--" + last), Shift.parseAll(shifts));
        }
    }
}
