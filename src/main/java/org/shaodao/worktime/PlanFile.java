package org.shaodao.worktime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 放假安排 of a year as its data file says it. */
record PlanFile(
        int year,
        String title,
        String source,
        String shortSource,
        LocalDate published,
        List<Holiday> holidays,
        List<ShortDay> shortDays) {

    /** @param makeUp weekend days worked in exchange; {@code null} when none */
    record Holiday(String name, LocalDate from, LocalDate to, List<LocalDate> makeUp) {}

    /** @param shifts the hours that are worked: {@code 08:30-12:00} */
    record ShortDay(LocalDate date, String name, String shifts) {}

    /** @throws IllegalArgumentException when a day is named twice or lies in another year */
    YearPlan plan(int revision) {
        Map<LocalDate, YearPlan.SpecialDay> days = new TreeMap<>();
        for (var holiday : holidays) {
            holiday.from()
                    .datesUntil(holiday.to().plusDays(1))
                    .forEach(date -> put(days, date, WorkDay.Kind.HOLIDAY, holiday.name(), List.of()));
            if (holiday.makeUp() != null) {
                holiday.makeUp().forEach(date -> put(days, date, WorkDay.Kind.MAKE_UP, holiday.name(), List.of()));
            }
        }
        for (var day : shortDays) {
            put(days, day.date(), WorkDay.Kind.SHORT, day.name(), Shift.parseAll(day.shifts()));
        }
        return new YearPlan(year, revision, title, source, shortSource, days);
    }

    private void put(
            Map<LocalDate, YearPlan.SpecialDay> days,
            LocalDate date,
            WorkDay.Kind kind,
            String name,
            List<Shift> shifts) {
        if (date.getYear() != year) {
            throw new IllegalArgumentException(date + " does not belong into the plan of " + year);
        }
        if (days.put(date, new YearPlan.SpecialDay(kind, name, shifts)) != null) {
            throw new IllegalArgumentException(date + " is named twice in the plan of " + year);
        }
    }
}
