package org.shaodao.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.clock.Clocks.RungView;
import org.springframework.stereotype.Component;

/** What people see of a clock at this hour. */
@Component
class ClockFace {

    /** From which share on it is shown amber. */
    private static final int WARNING = 80;

    private final Reckoner reckoner;
    private final ReachedRungs rungs;
    private final Clock clock;

    ClockFace(Reckoner reckoner, ReachedRungs rungs, Clock clock) {
        this.reckoner = reckoner;
        this.rungs = rungs;
        this.clock = clock;
    }

    ClockView of(CaseClock one) {
        return of(List.of(one)).get(0);
    }

    ClockView of(CaseClock one, Map<Long, List<ReachedRung>> reached) {
        return of(List.of(one), reached).get(0);
    }

    /** One statement for all of them. */
    List<ClockView> of(List<CaseClock> clocks) {
        return of(clocks, reached(clocks));
    }

    List<ClockView> of(List<CaseClock> clocks, Map<Long, List<ReachedRung>> reached) {
        var reckoned = new LinkedHashMap<CaseClock, Reckoning>();
        clocks.forEach(one -> reckoned.put(one, reckoner.reckon(one)));
        return of(reckoned, reached);
    }

    /** Of clocks that have just been reckoned, in their order. */
    List<ClockView> of(Map<CaseClock, Reckoning> reckoned, Map<Long, List<ReachedRung>> reached) {
        var now = clock.instant();
        return reckoned.entrySet().stream()
                .map(one -> view(
                        one.getKey(),
                        one.getValue(),
                        reached.getOrDefault(one.getKey().id(), List.of()),
                        now))
                .toList();
    }

    Map<Long, List<ReachedRung>> reached(Collection<CaseClock> clocks) {
        var ids = clocks.stream().map(CaseClock::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : rungs.findByClockIdIn(ids).stream().collect(Collectors.groupingBy(ReachedRung::clockId));
    }

    private static ClockView view(CaseClock clock, Reckoning reckoning, List<ReachedRung> reached, Instant now) {
        var policy = reckoning.policy();
        var suspension = reckoning.suspensionAt(now);
        var unpublished = Explainer.unpublished(reckoning);
        return new ClockView(
                clock.id(),
                policy.policy(),
                policy.name(),
                clock.tier(),
                clock.caseNumber(),
                clock.scope(),
                clock.agencyId(),
                clock.officerId(),
                reckoning.stateAt(now),
                Explainer.budget(reckoning),
                reckoning.facts().startedAt(),
                reckoning.dueAt(),
                reckoning.rungAt(WARNING),
                reckoning.facts().stoppedAt(),
                reckoning.shareAt(now),
                suspension.map(Pause::reason).orElse(null),
                suspension.map(Pause::to).orElse(null),
                unpublished.isPresent() ? unpublished.getAsInt() : null,
                policy.revision(),
                policy.rungs().stream()
                        .map(rung -> rung(rung, reckoning, reached))
                        .toList());
    }

    private static RungView rung(Rung rung, Reckoning reckoning, List<ReachedRung> reached) {
        return reached.stream()
                .filter(one -> one.percent() == rung.percent())
                .map(ReachedRung::view)
                .findFirst()
                .orElseGet(() -> new RungView(rung.percent(), reckoning.rungAt(rung.percent()), rung.tell(), null));
    }
}
