package org.shaodao.engine;

/** Runs what is due now on the caller's thread, in due order: for the demonstration's past and for tests. */
public interface DueWork {

    /**
     * Runs every timer and message job that is due at the town's now.
     *
     * @return how many ran
     */
    int run();
}
