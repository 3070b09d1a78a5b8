package org.shaodao.upkeep.calendar;

/** How far a plan on its way has come. */
public enum DraftState {
    /** It is being looked at what would move. */
    CHECKING,
    CHECKED,
    /** It holds; clocks are being reckoned again. */
    PUBLISHING,
    DONE,
    FAILED
}
