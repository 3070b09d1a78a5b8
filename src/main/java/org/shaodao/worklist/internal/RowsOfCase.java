package org.shaodao.worklist.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hibernate.engine.spi.SessionImplementor;
import org.shaodao.ManyRows;
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
              spent_share = :spentShare, spent_at = :spentAt, sort_at = :sortAt, unpublished_year = :unpublishedYear
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
        writeWhatAppeared();
        if (changed.onlyHours()) {
            ManyRows.slices(changed.clocks()).forEach(clocks -> hoursChanged(clocks, now));
        } else {
            changed.clocks().forEach(view -> jdbc.update(SET_CLOCK, columns(view, now)));
        }
    }

    /** A row that has just appeared is only in memory as yet. What else has changed is written once, in the end. */
    private void writeWhatAppeared() {
        if (entities.unwrap(SessionImplementor.class).getActionQueue().numberOfInsertions() > 0) {
            entities.flush();
        }
    }

    private void hoursChanged(List<ClockView> clocks, Instant now) {
        var due = new LinkedHashMap<Long, Object>();
        var warn = new LinkedHashMap<Long, Object>();
        var spent = new LinkedHashMap<Long, Object>();
        var unpublished = new LinkedHashMap<Long, Object>();
        var which = new ArrayList<Object>();
        for (var view : clocks) {
            due.put(view.id(), Stored.column(view.dueAt()));
            warn.put(view.id(), Stored.column(view.warnAt()));
            spent.put(view.id(), view.spentShare());
            unpublished.put(view.id(), view.unpublishedYear());
            which.add(view.scope());
        }
        which.addAll(due.keySet());
        new ManyRows(jdbc.getJdbcTemplate(), "task_entry", "clock_id")
                .set("due_at", due)
                .set("sort_at", due)
                .set("warn_at", warn)
                .set("spent_share", spent)
                .set("unpublished_year", unpublished)
                .set("spent_at = ?", Stored.column(now))
                .where(
                        ManyRows.in("instance_id", clocks.size()) + " and " + ManyRows.in("clock_id", clocks.size())
                                + " and (state = 'OPEN' or clock_state in ('RUNNING', 'SUSPENDED'))",
                        which);
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
                .addValue("unpublishedYear", view.unpublishedYear())
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
                .setParameter("foundBy", TaskCard.foundBy(card))
                .setParameter("caseNumber", card.caseNumber())
                .executeUpdate();
    }
}
