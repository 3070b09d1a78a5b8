package org.shaodao.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One unbroken stretch of office hours, in minutes since midnight.
 *
 * @param from 0 to 1439
 * @param to later than {@code from}, at most 1440 (24:00)
 */
public record Shift(int from, int to) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    public Shift {
        if (from < 0 || to <= from || to > MINUTES_OF_DAY) {
            throw new IllegalArgumentException("no such shift: minutes " + from + " to " + to);
        }
    }

    /** Reads {@code 08:30-12:00}. */
    public static Shift parse(String text) {
        var ends = text.strip().split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("a shift is written 08:30-12:00, not " + text);
        }
        return new Shift(minute(ends[0]), minute(ends[1]));
    }

    /** Reads {@code 08:30-12:00,14:30-18:00}; shifts must follow each other. */
    public static List<Shift> parseAll(String text) {
        var shifts = Arrays.stream(text.split(",")).map(Shift::parse).toList();
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).from < shifts.get(i - 1).to) {
                throw new IllegalArgumentException("shifts overlap: " + text);
            }
        }
        return shifts;
    }

    /** As {@link #parseAll} reads it. */
    public static String write(List<Shift> shifts) {
        return shifts.stream().map(s -> clock(s.from) + "-" + clock(s.to)).collect(Collectors.joining(","));
    }

    /** As people read it: {@code 08:30–12:00、14:30–18:00}. */
    public static String say(List<Shift> shifts) {
        return shifts.stream().map(s -> clock(s.from) + "–" + clock(s.to)).collect(Collectors.joining("、"));
    }

    Window on(LocalDate date) {
        return new Window(at(date, from), at(date, to));
    }

    static Instant at(LocalDate date, int minute) {
        return date.atStartOfDay(TownClock.ZONE).toInstant().plus(Duration.ofMinutes(minute));
    }

    private static int minute(String clock) {
        var parts = clock.strip().split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
