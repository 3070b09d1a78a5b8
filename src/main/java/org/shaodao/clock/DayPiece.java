package org.shaodao.clock;

import java.time.Instant;
import org.shaodao.worktime.WorkDay;

/**
 * A day, or a part of one that a pause cuts off, on the way of a clock that counts in days.
 *
 * @param kind WORK, NATURAL, WEEKEND, HOLIDAY, START_DAY, SUSPENDED, STOPPED, ROLLED
 * @param pause that holds it, else {@code null}
 * @param number of the day in the budget, 0 when it is not counted
 * @param parts how much of a day's count it holds
 */
record DayPiece(Instant from, Instant to, String kind, WorkDay day, Pause pause, int number, long parts) {

    boolean counted() {
        return number > 0;
    }

    boolean whole() {
        return parts + DayCount.ROUNDING >= DayCount.DAY;
    }
}
