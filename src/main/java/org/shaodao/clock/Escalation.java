package org.shaodao.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fires rungs: each once, whoever asks and however often. It tells people; it never takes a matter away and never
 * decides.
 */
@Component
class Escalation {

    private static final Comparator<Due> IN_ORDER_OF_LOCKS = Comparator.<Due, Long>comparing(
                    due -> due.clock().id())
            .thenComparing(due -> due.reached().percent());

    private final ClockShelf shelf;
    private final RungMarks marks;
    private final Reckoner reckoner;
    private final ClockFace face;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Escalation(
            ClockShelf shelf,
            RungMarks marks,
            Reckoner reckoner,
            ClockFace face,
            Clock clock,
            ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.marks = marks;
        this.reckoner = reckoner;
        this.face = face;
        this.clock = clock;
        this.events = events;
    }

    /** Fires every rung of the scope's running clocks that is due and has not been fired. */
    @Transactional
    public void fire(String scope) {
        var known = shelf.of(scope);
        var reached = known.reached();
        var now = Moments.rounded(clock.instant());
        var marked = known.open().stream()
                .flatMap(one -> due(one, reached.getOrDefault(one.id(), List.of()), now))
                .sorted(IN_ORDER_OF_LOCKS)
                .filter(due -> marks.mark(due.reached()))
                .toList();
        marked.forEach(due -> known.add(due.reached()));
        marked.stream()
                .sorted(Comparator.comparing(due -> due.reached().view().at()))
                .forEach(due -> tell(due, known));
    }

    private Stream<Due> due(CaseClock one, List<ReachedRung> reached, Instant now) {
        var reckoning = reckoner.reckon(one);
        if (reckoning.stateAt(now) != ClockState.RUNNING) {
            return Stream.empty();
        }
        return reckoning.policy().rungs().stream()
                .filter(rung -> reached.stream().noneMatch(fired -> fired.percent() == rung.percent()))
                .filter(rung -> !reckoning.rungAt(rung.percent()).isAfter(now))
                .map(rung -> new Due(one, new ReachedRung(one.id(), rung, reckoning.rungAt(rung.percent()), now)));
    }

    private void tell(Due due, ScopeClocks known) {
        events.publishEvent(new RungReached(
                face.of(due.clock(), known.reached()), due.reached().view()));
    }

    private record Due(CaseClock clock, ReachedRung reached) {}
}
