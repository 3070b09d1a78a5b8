package org.shaodao.clock;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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

    private final CaseClocks clocks;
    private final Reckoner reckoner;
    private final ClockFace face;
    private final DueInstants dues;
    private final Ladders ladders;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CalendarFollower(
            CaseClocks clocks,
            Reckoner reckoner,
            ClockFace face,
            DueInstants dues,
            Ladders ladders,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.reckoner = reckoner;
        this.face = face;
        this.dues = dues;
        this.ladders = ladders;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(CalendarChanged changed) {
        var why = String.join("、", changed.what());
        long last = 0;
        do {
            last = again(new Lane(Instant.EPOCH, 0, 1, last), why).lastId();
        } while (last > 0);
    }

    @Override
    @Transactional(readOnly = true)
    public long open(Instant dueFrom) {
        return clocks.openDueFrom(dueFrom);
    }

    @Override
    @Transactional(readOnly = true)
    public Chunk imagine(WorkCalendars calendars, Lane lane) {
        var imagined = reckoner.by(calendars);
        return walk(lane, imagined::reckon, moved -> {});
    }

    @Override
    @Transactional
    public Chunk again(Lane lane, String why) {
        return walk(lane, reckoner::reckon, moved -> {
            if (!moved.isEmpty()) {
                write(moved, why);
            }
        });
    }

    /** All at once: a hundred thousand clocks may move, and one after the other each would cost a dozen statements. */
    private void write(Map<CaseClock, Reckoning> moved, String why) {
        var scopes = moved.keySet().stream().map(CaseClock::scope).distinct().toList();
        var ids = moved.keySet().stream().map(CaseClock::id).toList();
        var beside = clocks.openBeside(scopes, ids);
        var all = new ArrayList<>(moved.keySet());
        all.addAll(beside);
        var reached = face.reached(all);
        // In memory they lack what is written here, and every later question would look through them for changes.
        moved.keySet().forEach(entities::detach);
        clocks.writeReckoned(ids, why, Moments.rounded(clock.instant()));
        dues.write(moved);
        var views = face.of(moved, reached);
        events.publishEvent(new ClocksChanged(views, ClocksChanged.RECKONED));
        ladders.ring(NextRings.of(Stream.concat(views.stream(), face.of(beside, reached).stream())));
    }

    private Chunk walk(Lane lane, Function<CaseClock, Reckoning> reckon, Consumer<Map<CaseClock, Reckoning>> then) {
        var ids = clocks.openIn(lane, Limit.of(AT_ONCE));
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
