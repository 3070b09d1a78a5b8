package org.shaodao.clock;

import java.time.Instant;
import org.shaodao.worktime.WorkCalendar;

/**
 * Measures time in the unit of a budget. Amounts are whole parts of that unit, so that adding pieces loses nothing;
 * parts of different meters are never compared.
 */
interface Meter {

    /** Parts in so many minutes or days of the unit. */
    long parts(int amount);

    /** From where it counts when started then: at once, for days from the day after. */
    Instant begin(Instant start);

    /** Parts counted between two instants; zero when they are the wrong way round. */
    long between(Instant from, Instant to);

    /** The first instant at which so many parts have been counted. */
    Instant after(Instant from, long parts);

    /** Where a deadline falls whose parts are used up at {@code exact}: for days when that day closes. */
    Instant deadline(Instant exact);

    /** @param roll whether a deadline on a day off moves to the next working day */
    static Meter of(BudgetUnit unit, WorkCalendar calendar, boolean roll) {
        return switch (unit) {
            case NATURAL_MINUTES -> new NaturalTime();
            case WORKING_MINUTES -> new WorkingTime(calendar);
            case NATURAL_DAYS -> new DayCount(calendar, false, roll);
            case WORKING_DAYS -> new DayCount(calendar, true, false);
        };
    }
}
