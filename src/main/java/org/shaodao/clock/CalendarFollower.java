package org.shaodao.clock;

import java.time.Clock;
import org.shaodao.engine.Ladders;
import org.shaodao.worktime.CalendarChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** When a calendar changes, reckons every open clock again and writes into the ledger of each that moved. */
@Component
class CalendarFollower {

    private static final Limit PAGE = Limit.of(200);

    private final CaseClocks clocks;
    private final Reckoner reckoner;
    private final ClockFace face;
    private final Ladders ladders;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CalendarFollower(
            CaseClocks clocks,
            Reckoner reckoner,
            ClockFace face,
            Ladders ladders,
            Clock clock,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.reckoner = reckoner;
        this.face = face;
        this.ladders = ladders;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(CalendarChanged changed) {
        var why = String.join("、", changed.what());
        long last = 0;
        for (var ids = clocks.openAfter(last, PAGE); !ids.isEmpty(); ids = clocks.openAfter(last, PAGE)) {
            clocks.withLedger(ids).forEach(one -> reckonAgain(one, why));
            last = ids.get(ids.size() - 1);
        }
    }

    private void reckonAgain(CaseClock one, String why) {
        var reckoning = reckoner.reckon(one);
        if (!reckoning.dueAt().equals(one.dueAt())) {
            one.reckonAgain(why, Moments.rounded(clock.instant()));
            one.settle(reckoning);
            events.publishEvent(new ClockChanged(face.of(one), "RECKONED"));
            ladders.reschedule(one.scope());
        }
    }
}
