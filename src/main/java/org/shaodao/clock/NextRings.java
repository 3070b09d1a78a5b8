package org.shaodao.clock;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.shaodao.clock.Clocks.ClockView;

/** When the ladders of running diagrams have to ring next, by what is seen of their open clocks. */
final class NextRings {

    private NextRings() {}

    /**
     * The earliest rung that has not been reached, by running diagram.
     *
     * @param open all the open clocks of these diagrams
     */
    static Map<String, Instant> of(Stream<ClockView> open) {
        return after(Instant.EPOCH, open);
    }

    /** The earliest that has not been reached and comes strictly later. */
    static Map<String, Instant> after(Instant instant, Stream<ClockView> open) {
        var next = new HashMap<String, Instant>();
        open.forEach(clock -> clock.rungs().stream()
                .filter(rung -> rung.reachedAt() == null && rung.at().isAfter(instant))
                .forEach(rung ->
                        next.merge(clock.scope(), rung.at(), (one, other) -> one.isBefore(other) ? one : other)));
        return next;
    }
}
