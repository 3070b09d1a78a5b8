package org.shaodao.worklist;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    /** A person completed it. */
    DONE,
    /** The diagram took it away: withdrawn, cancelled, reassigned. */
    CANCELLED
}
