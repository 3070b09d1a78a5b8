package org.shaodao.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shaodao.engine.Ladders;
import org.shaodao.worktime.CalendarChanged;
import org.shaodao.worktime.WorkCalendars;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a calendar changes, reckons every open clock again and writes into the ledger of each that moved. */
@Service
class CalendarFollower implements Recalculation {

    private static final int PAGE = 200;

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
        do {
            last = again(Instant.EPOCH, last, PAGE, why).lastId();
        } while (last > 0);
    }

    @Override
    @Transactional(readOnly = true)
    public long open(Instant dueFrom) {
        return clocks.openDueFrom(dueFrom);
    }

    @Override
    @Transactional(readOnly = true)
    public Chunk imagine(WorkCalendars calendars, Instant dueFrom, long afterId, int limit) {
        var imagined = reckoner.by(calendars);
        return walk(dueFrom, afterId, limit, imagined::reckon, moved -> {});
    }

    @Override
    @Transactional
    public Chunk again(Instant dueFrom, long afterId, int limit, String why) {
        return walk(dueFrom, afterId, limit, reckoner::reckon, moved -> {
            moved.forEach((one, reckoning) -> {
                one.reckonAgain(why, Moments.rounded(clock.instant()));
                one.settle(reckoning);
            });
            // What has been told is read for all at once: a statement between the changes would look each of them over.
            face.of(List.copyOf(moved.keySet()))
                    .forEach(view -> events.publishEvent(new ClockChanged(view, "RECKONED")));
            moved.keySet().forEach(one -> ladders.reschedule(one.scope()));
        });
    }

    private Chunk walk(
            Instant dueFrom,
            long afterId,
            int limit,
            Function<CaseClock, Reckoning> reckon,
            Consumer<Map<CaseClock, Reckoning>> then) {
        var ids = clocks.openAfter(afterId, dueFrom, Limit.of(limit));
        if (ids.isEmpty()) {
            return new Chunk(0, 0, List.of());
        }
        var moves = new ArrayList<Move>();
        var moved = new LinkedHashMap<CaseClock, Reckoning>();
        for (var one : clocks.withLedger(ids)) {
            var before = one.dueAt();
            var reckoning = reckon.apply(one);
            if (!reckoning.dueAt().equals(before)) {
                moves.add(new Move(
                        one.id(),
                        one.caseNumber(),
                        reckoning.policy().name(),
                        one.agencyId(),
                        before,
                        reckoning.dueAt()));
                moved.put(one, reckoning);
            }
        }
        then.accept(moved);
        return new Chunk(ids.get(ids.size() - 1), ids.size(), moves);
    }
}
