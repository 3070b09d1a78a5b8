package org.shaodao.worklist.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.clock.ClocksChanged;
import org.shaodao.worklist.CaseCards.CaseCard;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes clock and card of a case into its rows, past their version: neither makes a form stale. */
@Component
class RowsOfCase {

    private static final String SET_CLOCK = """
            update task_entry set clock_id = :id, clock_name = :name, clock_state = :clockState,
              started_at = :startedAt, due_at = :dueAt, warn_at = :warnAt,
              suspended_for = :suspendedFor, suspended_until = :suspendedUntil,
              spent_share = :spentShare, spent_at = :spentAt, sort_at = :sortAt
            where instance_id = :scope and clock_policy = :policy
              and (state = 'OPEN' or clock_state in ('RUNNING', 'SUSPENDED'))
            """;

    private static final String SET_CARD = """
            update TaskEntry t set t.card.title = :title, t.card.level = :level, t.card.type = :type,
              t.card.regionCode = :regionCode, t.card.regionPath = :regionPath, t.card.place = :place,
              t.card.waiter = :waiter, t.card.foundBy = :foundBy
            where t.caseNumber = :caseNumber
            """;

    private final EntityManager entities;
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    RowsOfCase(EntityManager entities, NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A finished row keeps its clock up to the moment the clock stops; a clock that starts again is another row's. */
    @EventListener
    void clocksChanged(ClocksChanged changed) {
        var now = clock.instant();
        // A row that has just appeared is only in memory as yet.
        entities.flush();
        // One by one: as a batch the driver would make one text of them and read it letter by letter.
        changed.clocks().forEach(view -> jdbc.update(SET_CLOCK, columns(view, now)));
    }

    private static SqlParameterSource columns(ClockView view, Instant now) {
        return new MapSqlParameterSource("id", view.id())
                .addValue("name", view.name())
                .addValue("clockState", view.state().name())
                .addValue("startedAt", Stored.column(view.startedAt()))
                .addValue("dueAt", Stored.column(view.dueAt()))
                .addValue("warnAt", Stored.column(view.warnAt()))
                .addValue("suspendedFor", view.suspendedFor())
                .addValue("suspendedUntil", Stored.column(view.suspendedUntil()))
                .addValue("spentShare", view.spentShare())
                .addValue("spentAt", Stored.column(now))
                .addValue("sortAt", Stored.column(new TaskClock(view, now).sortAt()))
                .addValue("scope", view.scope())
                .addValue("policy", view.policy());
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
