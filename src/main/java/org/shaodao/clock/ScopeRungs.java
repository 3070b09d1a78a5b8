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
    private final ClockShelf shelf;
    private final ClockFace face;
    private final Reckoner reckoner;

    ScopeRungs(CaseClocks clocks, ClockShelf shelf, ClockFace face, Reckoner reckoner) {
        this.clocks = clocks;
        this.shelf = shelf;
        this.face = face;
        this.reckoner = reckoner;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextAfter(String instanceId, Instant after) {
        var known = shelf.of(instanceId);
        return next(known.open(), known.reached(), after).values().stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Instant> next(Set<String> instanceIds) {
        if (instanceIds.size() == 1) {
            var known = shelf.of(instanceIds.iterator().next());
            return next(known.open(), known.reached(), Instant.EPOCH);
        }
        var open = instanceIds.isEmpty() ? List.<CaseClock>of() : clocks.openInAny(instanceIds);
        return next(open, face.reached(open), Instant.EPOCH);
    }

    /** By scope. */
    private Map<String, Instant> next(List<CaseClock> open, Map<Long, List<ReachedRung>> reached, Instant after) {
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
