package org.shaodao.clock;

import java.time.Instant;

/**
 * A stretch in which a clock does not count.
 *
 * @param to when it counts on; of a suspension the planned end, unless it was ended earlier
 * @param suspended true for 挂起, false for the time between stopping and reopening
 * @param reason in words: 等伤情鉴定
 * @param approval who approved it and when: 周某 9 月 30 日批准
 */
record Pause(Instant from, Instant to, boolean suspended, String reason, String approval) {

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && to.isAfter(start);
    }

    Pause endingAt(Instant end) {
        return new Pause(from, end, suspended, reason, approval);
    }
}
