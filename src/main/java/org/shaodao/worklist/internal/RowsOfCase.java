package org.shaodao.worklist.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.shaodao.clock.ClockChanged;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.worklist.CaseCards.CaseCard;
import org.shaodao.worklist.TaskState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes clock and card of a case into its rows, past their version: neither makes a form stale. */
@Component
class RowsOfCase {

    private static final String SET_CLOCK = """
            update TaskEntry t set t.clock.clockId = :id, t.clock.clockName = :name, t.clock.clockState = :clockState,
              t.clock.startedAt = :startedAt, t.clock.dueAt = :dueAt, t.clock.warnAt = :warnAt,
              t.clock.suspendedFor = :suspendedFor, t.clock.suspendedUntil = :suspendedUntil,
              t.clock.spentShare = :spentShare, t.clock.spentAt = :spentAt, t.sortAt = :sortAt
            where t.instanceId = :scope and t.clockPolicy = :policy
              and (t.state = :open or t.clock.clockState in :going)
            """;

    private static final String SET_CARD = """
            update TaskEntry t set t.card.title = :title, t.card.level = :level, t.card.type = :type,
              t.card.regionCode = :regionCode, t.card.regionPath = :regionPath, t.card.place = :place,
              t.card.waiter = :waiter, t.card.foundBy = :foundBy
            where t.caseNumber = :caseNumber
            """;

    private static final List<ClockState> GOING = List.of(ClockState.RUNNING, ClockState.SUSPENDED);

    private final EntityManager entities;
    private final Clock clock;

    RowsOfCase(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A finished row keeps its clock up to the moment the clock stops; a clock that starts again is another row's. */
    @EventListener
    void clockChanged(ClockChanged changed) {
        ClockView view = changed.clock();
        var now = Stored.micros(clock.instant());
        entities.createQuery(SET_CLOCK)
                .setParameter("id", view.id())
                .setParameter("name", view.name())
                .setParameter("clockState", view.state())
                .setParameter("startedAt", Stored.micros(view.startedAt()))
                .setParameter("dueAt", Stored.micros(view.dueAt()))
                .setParameter("warnAt", Stored.micros(view.warnAt()))
                .setParameter("suspendedFor", view.suspendedFor())
                .setParameter("suspendedUntil", Stored.micros(view.suspendedUntil()))
                .setParameter("spentShare", view.spentShare())
                .setParameter("spentAt", now)
                .setParameter("sortAt", new TaskClock(view, now).sortAt())
                .setParameter("scope", view.scope())
                .setParameter("policy", view.policy())
                .setParameter("open", TaskState.OPEN)
                .setParameter("going", GOING)
                .executeUpdate();
    }

    void cardChanged(CaseCard card) {
        entities.createQuery(SET_CARD)
                .setParameter("title", card.title())
                .setParameter("level", card.level())
                .setParameter("type", card.type())
                .setParameter("regionCode", card.regionCode())
                .setParameter("regionPath", card.regionPath())
                .setParameter("place", card.place())
                .setParameter("waiter", card.waiter())
                .setParameter("foundBy", FoundBy.text(card))
                .setParameter("caseNumber", card.caseNumber())
                .executeUpdate();
    }
}
