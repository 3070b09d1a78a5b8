package org.shaodao.clock;

import java.time.Instant;
import java.util.List;
import org.shaodao.worktime.WorkCalendars;

/**
 * Reckons open clocks again because the calendar has changed, {@link #AT_ONCE} at a time. A clock that is due before the first
 * day that is different cannot move.
 */
public interface Recalculation {

    /** MySQL estimates a list of 200 keys or more from old statistics, and then reads whole tables. */
    int AT_ONCE = 150;

    /** How many open clocks are due at that instant or later. */
    long open(Instant dueFrom);

    /** What would move by other calendars; nothing is written. */
    Chunk imagine(WorkCalendars calendars, Lane lane);

    /**
     * Reckons again and writes into the ledger of each clock that moves.
     *
     * @param why for the ledger: 放假安排 2027 年第 1 版
     */
    Chunk again(Lane lane, String why);

    /**
     * A part of the open clocks. Clocks that began one after another are in the same lane, a thousand of them, so that
     * two lanes seldom meet in one case.
     *
     * @param dueFrom those that are due at that instant or later
     * @param number of the lane, from 0
     * @param of how many lanes there are
     * @param afterId those behind this one
     */
    record Lane(Instant dueFrom, int number, int of, long afterId) {

        public Lane behind(long id) {
            return new Lane(dueFrom, number, of, id);
        }
    }

    /**
     * @param lastId where to go on; 0 when there was nothing more
     * @param looked how many clocks were looked at
     */
    record Chunk(long lastId, int looked, List<Move> moves) {}

    /** @param name of the policy: 反馈 */
    record Move(long clockId, String caseNumber, String name, String agencyId, Instant before, Instant after) {}
}
