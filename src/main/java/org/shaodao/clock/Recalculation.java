package org.shaodao.clock;

import java.time.Instant;
import java.util.List;
import org.shaodao.worktime.WorkCalendars;

/**
 * Reckons open clocks again because the calendar has changed, so many at a time. A clock that is due before the first
 * day that is different cannot move.
 */
public interface Recalculation {

    /** How many open clocks are due at that instant or later. */
    long open(Instant dueFrom);

    /** What would move by other calendars; nothing is written. */
    Chunk imagine(WorkCalendars calendars, Instant dueFrom, long afterId, int limit);

    /**
     * Reckons again and writes into the ledger of each clock that moves.
     *
     * @param why for the ledger: 放假安排 2027 年第 1 版
     */
    Chunk again(Instant dueFrom, long afterId, int limit, String why);

    /**
     * @param lastId where to go on; 0 when there was nothing more
     * @param looked how many clocks were looked at
     */
    record Chunk(long lastId, int looked, List<Move> moves) {}

    /** @param name of the policy: 反馈 */
    record Move(long clockId, String caseNumber, String name, String agencyId, Instant before, Instant after) {}
}
