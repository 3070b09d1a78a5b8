package org.shaodao.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a calendar day is for an office.
 *
 * @param name 周六, or the holiday it belongs to: 国庆
 * @param source of a holiday or make-up day; for a year without a published plan what is assumed; else {@code null}
 * @param hours its working hours in order, empty on days off
 * @param begins its first instant
 * @param ends the first instant of the day after
 * @param closes when a deadline of that day ends: end of its last hours, on days off when they would end (民法典 §203)
 */
public record WorkDay(
        LocalDate date,
        Kind kind,
        String name,
        String source,
        List<Window> hours,
        Instant begins,
        Instant ends,
        Instant closes) {

    WorkDay(LocalDate date, Kind kind, String name, String source, List<Window> hours, Instant closes) {
        this(date, kind, name, source, hours, midnight(date), midnight(date.plusDays(1)), closes);
    }

    /** Kinds of days. */
    public enum Kind {
        WORK,
        /** 调休上班: a weekend day that is worked. */
        MAKE_UP,
        /** 半天班: worked with shorter hours. */
        SHORT,
        WEEKEND,
        HOLIDAY
    }

    public boolean working() {
        return !hours.isEmpty();
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(TownClock.ZONE).toInstant();
    }

    /** Working time of the day. */
    public Duration length() {
        return workedBetween(begins, ends);
    }

    /** Working time of the day that lies between two instants. */
    public Duration workedBetween(Instant start, Instant end) {
        var sum = Duration.ZERO;
        for (var window : hours) {
            sum = sum.plus(window.within(start, end));
        }
        return sum;
    }
}
