package org.shaodao.worktime;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** What people should know about today and tomorrow. */
final class DayNote {

    private final WorkCalendar calendar;
    private final WorkDay today;
    private final WorkDay tomorrow;

    DayNote(WorkCalendar calendar, LocalDate date) {
        this.calendar = calendar;
        this.today = calendar.day(date);
        this.tomorrow = calendar.day(date.plusDays(1));
    }

    Optional<String> say() {
        return aboutTomorrow().or(this::aboutToday).or(this::aboutNextYear);
    }

    private Optional<String> aboutTomorrow() {
        return switch (tomorrow.kind()) {
            case MAKE_UP -> Optional.of("明天" + weekday(tomorrow) + "调休上班，时限照常走。");
            case SHORT -> Optional.of("明天" + tomorrow.name() + "，" + clock(tomorrow) + " 下班。");
            case HOLIDAY ->
                sameHoliday(today, tomorrow)
                        ? Optional.empty()
                        : Optional.of("明天起" + off(tomorrow) + " " + lengthFrom(tomorrow) + " 天。");
            default -> Optional.empty();
        };
    }

    private Optional<String> aboutToday() {
        return switch (today.kind()) {
            case MAKE_UP -> Optional.of("今天" + weekday(today) + "调休上班，时限照常走。");
            case SHORT -> Optional.of("今天" + today.name() + "，" + clock(today) + " 下班。");
            case HOLIDAY -> Optional.of(off(today) + "，" + backOn() + "上班。");
            default -> Optional.empty();
        };
    }

    /** The notice for the next year normally appears in November: from December on its absence is worth a word. */
    private Optional<String> aboutNextYear() {
        int year = today.date().getMonth() == Month.DECEMBER
                ? today.date().getYear() + 1
                : today.date().getYear();
        return calendar.plan(year) == null ? Optional.of(Almanac.unpublished(year) + "。") : Optional.empty();
    }

    private String backOn() {
        var day = calendar.workingDayAfter(today.date());
        return "%d 月 %d 日%s".formatted(day.date().getMonthValue(), day.date().getDayOfMonth(), weekday(day));
    }

    private int lengthFrom(WorkDay first) {
        int length = 1;
        while (sameHoliday(first, calendar.day(first.date().plusDays(length)))) {
            length++;
        }
        return length;
    }

    private static boolean sameHoliday(WorkDay a, WorkDay b) {
        return a.kind() == WorkDay.Kind.HOLIDAY
                && b.kind() == WorkDay.Kind.HOLIDAY
                && a.name().equals(b.name());
    }

    /** 春节放假; 高考放假 is called so already. */
    private static String off(WorkDay day) {
        return day.name().endsWith("放假") ? day.name() : day.name() + "放假";
    }

    private static String weekday(WorkDay day) {
        return "周" + "一二三四五六日".charAt(day.date().getDayOfWeek().getValue() - 1);
    }

    private static String clock(WorkDay day) {
        return day.closes().atZone(TownClock.ZONE).toLocalTime().toString();
    }
}
