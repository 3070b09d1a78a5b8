package org.shaodao.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shaodao.engine.Ladders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine when the ladder of a running diagram has to ring next. */
@Component
class ScopeRungs implements Ladders.Rungs {

    private final CaseClocks clocks;
    private final ClockFace face;
    private final Reckoner reckoner;

    ScopeRungs(CaseClocks clocks, ClockFace face, Reckoner reckoner) {
        this.clocks = clocks;
        this.face = face;
        this.reckoner = reckoner;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextAfter(String instanceId, Instant after) {
        var open = clocks.openIn(instanceId);
        var reached = face.reached(open);
        return open.stream()
                .flatMap(clock -> ahead(clock, reached.getOrDefault(clock.id(), List.of())).stream())
                .filter(at -> at.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private List<Instant> ahead(CaseClock clock, List<ReachedRung> reached) {
        var reckoning = reckoner.reckon(clock);
        return reckoning.policy().rungs().stream()
                .filter(rung -> reached.stream().noneMatch(fired -> fired.percent() == rung.percent()))
                .map(rung -> reckoning.rungAt(rung.percent()))
                .toList();
    }
}
