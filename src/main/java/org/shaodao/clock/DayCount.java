package org.shaodao.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shaodao.worktime.Window;
import org.shaodao.worktime.WorkCalendar;
import org.shaodao.worktime.WorkDay;

/**
 * Counting in days. Each day that counts is one whole, however long it is; within it the share grows with the time that
 * counts there: office hours of a working day, midnight to closing time of a natural day (民法典 §203). So half of five
 * working days is noon of the third.
 */
record DayCount(WorkCalendar calendar, boolean workingDays, boolean roll) implements Meter {

    /** Parts of one day. */
    static final long DAY = 1_000_000_000L;

    /** Cutting a day in pieces may lose a part at each cut; this much (under 0.1 s) is none. */
    static final long ROUNDING = 1_000;

    @Override
    public long parts(int days) {
        return days * DAY;
    }

    @Override
    public Instant begin(Instant start) {
        return calendar.dayOf(start).ends();
    }

    @Override
    public long between(Instant from, Instant to) {
        long sum = 0;
        for (var day = calendar.dayOf(from); day.begins().isBefore(to); day = next(day)) {
            sum += partsOf(day, from, to);
        }
        return sum;
    }

    @Override
    public Instant after(Instant from, long parts) {
        if (parts <= 0) {
            return from;
        }
        long left = parts;
        for (var day = calendar.dayOf(from); ; day = next(day)) {
            long here = partsOf(day, from, day.ends());
            if (here > 0 && here + ROUNDING >= left) {
                long before = DAY - here;
                return at(day, Math.min(DAY, before + left));
            }
            left -= here;
        }
    }

    @Override
    public Instant deadline(Instant exact) {
        var day = calendar.dayOf(exact.minusNanos(1));
        return (roll ? calendar.rolled(day) : day).closes();
    }

    /**
     * Parts of one day that lie between two instants: what the day has given by the one, less what it had given by the
     * other. So the parts of pieces that touch are those of the whole, to the last, and a share never falls.
     */
    long partsOf(WorkDay day, Instant from, Instant to) {
        return from.isBefore(to) ? given(day, to) - given(day, from) : 0;
    }

    /** Parts that the day has given by that instant. */
    private long given(WorkDay day, Instant by) {
        var hours = hours(day);
        if (hours.isEmpty() || !by.isAfter(day.begins())) {
            return 0;
        }
        if (!by.isBefore(day.ends())) {
            return DAY;
        }
        var whole = length(hours, day.begins(), day.ends());
        return Math.round((double) length(hours, day.begins(), by).toNanos() / whole.toNanos() * DAY);
    }

    /** The time of a day that counts. */
    List<Window> hours(WorkDay day) {
        return workingDays ? day.hours() : List.of(new Window(day.begins(), day.closes()));
    }

    private WorkDay next(WorkDay day) {
        return workingDays
                ? calendar.workingDayAfter(day.date())
                : calendar.day(day.date().plusDays(1));
    }

    /** To the millisecond: a part is some microseconds of a day. */
    private Instant at(WorkDay day, long parts) {
        var whole = length(hours(day), day.begins(), day.ends());
        var left = Duration.ofMillis(Math.round((double) parts / DAY * whole.toMillis()));
        for (var window : hours(day)) {
            if (window.length().compareTo(left) >= 0) {
                return window.from().plus(left);
            }
            left = left.minus(window.length());
        }
        return day.closes();
    }

    private static Duration length(List<Window> hours, Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var window : hours) {
            sum = sum.plus(window.within(from, to));
        }
        return sum;
    }
}
