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

    private final CaseClocks clocks;
    private final RungMarks marks;
    private final Reckoner reckoner;
    private final ClockFace face;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Escalation(
            CaseClocks clocks,
            RungMarks marks,
            Reckoner reckoner,
            ClockFace face,
            Clock clock,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.marks = marks;
        this.reckoner = reckoner;
        this.face = face;
        this.clock = clock;
        this.events = events;
    }

    /** Fires every rung of the scope's running clocks that is due and has not been fired. */
    @Transactional
    public void fire(String scope) {
        var open = clocks.openIn(scope);
        var reached = face.reached(open);
        var now = Moments.rounded(clock.instant());
        open.stream()
                .flatMap(one -> due(one, reached.getOrDefault(one.id(), List.of()), now))
                .sorted(Comparator.comparing(Due::at))
                .toList()
                .forEach(due -> fire(due, now));
    }

    private Stream<Due> due(CaseClock one, List<ReachedRung> reached, Instant now) {
        var reckoning = reckoner.reckon(one);
        if (reckoning.stateAt(now) != ClockState.RUNNING) {
            return Stream.empty();
        }
        return reckoning.policy().rungs().stream()
                .filter(rung -> reached.stream().noneMatch(fired -> fired.percent() == rung.percent()))
                .map(rung -> new Due(one, rung, reckoning.rungAt(rung.percent())))
                .filter(due -> !due.at().isAfter(now));
    }

    private void fire(Due due, Instant now) {
        var reached = new ReachedRung(due.clock().id(), due.rung(), due.at(), now);
        if (marks.mark(reached)) {
            events.publishEvent(new RungReached(face.of(due.clock()), reached.view()));
        }
    }

    private record Due(CaseClock clock, Rung rung, Instant at) {}
}
