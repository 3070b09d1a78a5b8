package org.shaodao.clock;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** What pauses and extensions have done to a due instant, in words. */
final class Lost {

    private static final long MICROS_A_MINUTE = 60_000_000L;

    private Lost() {}

    /** How much budget time a pause held up: 1 日, 3 小时; empty when none. */
    static String by(Pause pause, Reckoning clock) {
        var from = Run.later(pause.from(), clock.begin());
        var to = Run.earlier(pause.to(), clock.dueAt());
        long parts = clock.run().meter().between(from, to);
        if (!clock.policy().budget().unit().inDays()) {
            return parts < MICROS_A_MINUTE ? "" : Wording.duration(Duration.of(parts, ChronoUnit.MICROS));
        }
        long days = (parts + DayCount.ROUNDING) / DayCount.DAY;
        boolean exact = Math.abs(parts - days * DayCount.DAY) <= DayCount.ROUNDING;
        if (exact) {
            return days == 0 ? "" : days + " 日";
        }
        return "%.1f 日".formatted((double) parts / DayCount.DAY);
    }

    /** How far it moved from the planned due instant: ，所以往后顺 1 日; empty when not at all. */
    static String shift(Reckoning clock) {
        var planned = clock.plannedDue();
        if (!clock.dueAt().isAfter(planned)) {
            return "";
        }
        if (!clock.policy().budget().unit().inDays()) {
            return "，所以顺延到 " + Wording.moment(clock.dueAt());
        }
        var from = Wording.day(planned);
        var to = Wording.day(clock.dueAt());
        long days = clock.policy().budget().unit().working()
                ? clock.calendar().workingDays(from, to)
                : ChronoUnit.DAYS.between(from, to);
        return "，所以往后顺 " + days + " 日";
    }
}
