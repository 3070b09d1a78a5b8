package org.shaodao.worktime;

import java.time.Duration;
import java.time.Instant;

/** Counting in working time on the days of a calendar. */
final class WorkingHours {

    private final WorkCalendar calendar;

    WorkingHours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    Instant add(Instant from, Duration amount) {
        if (amount.isZero()) {
            return from;
        }
        var left = amount;
        for (var day = calendar.dayOf(from); ; day = calendar.workingDayAfter(day.date())) {
            for (var window : day.hours()) {
                var here = window.within(from, window.to());
                if (here.compareTo(left) >= 0) {
                    return window.to().minus(here.minus(left));
                }
                left = left.minus(here);
            }
        }
    }

    Instant subtract(Instant from, Duration amount) {
        var left = amount;
        for (var day = calendar.dayOf(from); ; day = calendar.workingDayBefore(day.date())) {
            for (int i = day.hours().size() - 1; i >= 0; i--) {
                var window = day.hours().get(i);
                var here = window.within(window.from(), from);
                if (here.compareTo(left) >= 0) {
                    return window.from().plus(here.minus(left));
                }
                left = left.minus(here);
            }
        }
    }

    Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var day = calendar.dayOf(from); day.begins().isBefore(to); day = calendar.workingDayAfter(day.date())) {
            sum = sum.plus(day.workedBetween(from, to));
        }
        return sum;
    }

    Instant next(Instant at) {
        for (var day = calendar.dayOf(at); ; day = calendar.workingDayAfter(day.date())) {
            for (var window : day.hours()) {
                if (at.isBefore(window.to())) {
                    return at.isAfter(window.from()) ? at : window.from();
                }
            }
        }
    }
}
