package org.shaodao.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The one timer that each running diagram has for the rungs of its clocks. */
public interface Ladders {

    /** Says that the next rung of this running diagram may have moved; the timer is set before the commit. */
    void reschedule(String instanceId);

    /**
     * Says when running diagrams are to ring next, by their ids; those of them that have a ladder do, and the others are
     * left alone. It stands at once.
     */
    void ring(Map<String, Instant> next);

    /** When the ladder of a running diagram will ring next; empty when it has no rung ahead or no ladder. */
    Optional<Instant> nextRing(String instanceId);

    /** Asked by the engine for the next rung; implemented by the module that keeps the clocks. */
    interface Rungs {

        /** The earliest rung strictly after {@code after} of all running clocks of this running diagram. */
        Optional<Instant> nextAfter(String instanceId, Instant after);
    }
}
