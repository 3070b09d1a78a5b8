package org.shaodao.clock;

import java.time.Instant;

/**
 * What the replay reads of a line of the ledger.
 *
 * @param at from when it holds; of a suspension it may lie ahead of when it was recorded
 * @param until planned end of a suspension
 * @param amount of an extension, in its unit
 */
record Entry(Kind kind, Instant at, Instant until, Integer amount, String reason, String approval) {

    /** Kinds of lines, none of which is ever changed or removed. */
    enum Kind {
        START,
        SUSPEND,
        RESUME,
        EXTEND,
        HAND_OVER,
        STOP,
        REOPEN,
        CANCEL,
        /** The calendar has changed: the due instant was reckoned again from the same ledger. */
        RECKON
    }
}
