package org.shaodao.clock;

import java.time.Instant;
import java.util.Optional;
import org.shaodao.engine.Ladders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine when the ladder of a running diagram has to ring next. */
@Component
class ScopeRungs implements Ladders.Rungs {

    private final ClockShelf shelf;
    private final ClockFace face;

    ScopeRungs(ClockShelf shelf, ClockFace face) {
        this.shelf = shelf;
        this.face = face;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextAfter(String instanceId, Instant after) {
        var known = shelf.of(instanceId);
        var views = face.of(known.open(), known.reached());
        return Optional.ofNullable(NextRings.after(after, views.stream()).get(instanceId));
    }
}
