package org.shaodao.clock;

/** Where a clock stands. What is overdue is computed from the ledger, never from whether a timer has fired. */
public enum ClockState {
    RUNNING,
    SUSPENDED,
    /** Stopped in time. */
    MET,
    /** Stopped after its due instant. */
    LATE,
    CANCELLED
}
