package org.shaodao.engine;

import java.time.Instant;

/**
 * Lives through a stretch of time on the caller's thread: for the demonstration's past and for tests. The job executor
 * must be off or the town's clock standing still.
 */
public interface DueWork {

    /**
     * Runs every timer and message job that is due at the town's now, the earliest first.
     *
     * @return how many ran
     */
    int run();

    /**
     * Moves the town's clock to {@code target}, stopping at the due instant of every timer on the way and running it
     * there, as if somebody had waited. The clock stands still afterwards.
     */
    void travelTo(Instant target);
}
