package org.shaodao.clock;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return next(clocks.openIn(instanceId), after).values().stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Instant> next(Set<String> instanceIds) {
        return instanceIds.isEmpty() ? Map.of() : next(clocks.openInAny(instanceIds), Instant.EPOCH);
    }

    /** By scope. */
    private Map<String, Instant> next(List<CaseClock> open, Instant after) {
        var reached = face.reached(open);
        var next = new HashMap<String, Instant>();
        for (var clock : open) {
            ahead(clock, reached.getOrDefault(clock.id(), List.of())).stream()
                    .filter(at -> at.isAfter(after))
                    .forEach(at -> next.merge(clock.scope(), at, (one, other) -> one.isBefore(other) ? one : other));
        }
        return next;
    }

    private List<Instant> ahead(CaseClock clock, List<ReachedRung> reached) {
        var reckoning = reckoner.reckon(clock);
        return reckoning.policy().rungs().stream()
                .filter(rung -> reached.stream().noneMatch(fired -> fired.percent() == rung.percent()))
                .map(rung -> reckoning.rungAt(rung.percent()))
                .toList();
    }
}
