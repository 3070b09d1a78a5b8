package org.shaodao.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shaodao.BeforeOpening;
import org.shaodao.Refused;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.shaodao.worktime.TownClock;
import org.shaodao.worktime.TownClockMover;
import org.shaodao.worktime.WorkCalendars;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The demonstration's hand on the town's clock. It moves forward only, and a restart finds it where it was. */
@Component
@Profile("demo")
public class DemoClock extends BeforeOpening {

    private static final Duration FARTHEST = Duration.ofDays(400);
    private static final int MOST_RUNGS = 200;

    private final Clock clock;
    private final TownClockMover mover;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    DemoClock(Clock clock, TownClockMover mover, WorkCalendars calendars, JdbcClient jdbc, AuditTrail audit) {
        super(Turn.CLOCK);
        this.clock = clock;
        this.mover = mover;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What the clock shows, and how far it is ahead of the system's. */
    @Transactional(readOnly = true)
    public Face face() {
        return new Face(clock.instant(), kept().toSeconds(), !kept().isZero());
    }

    /**
     * The reminders and escalations that went out at {@code since} or later, oldest first, 200 at most: whose clock, how far
     * it was and who was told. Of the matter itself it says the number alone: who moves the clock reads no case.
     */
    @Transactional(readOnly = true)
    public List<Rung> rungsSince(Instant since) {
        return audit.ofKindSince("RUNG_REACHED", since, MOST_RUNGS).stream()
                .map(entry -> new Rung(entry.at(), entry.caseNumber(), entry.summary()))
                .toList();
    }

    /**
     * Moves the clock once the caller's transaction is committed.
     *
     * @param to for {@link Move#TO} only
     * @throws Refused when the clock would go back, or farther than 400 days at once
     */
    @Transactional
    public Face move(Move move, Instant to, Actor actor) {
        var now = clock.instant();
        var target = target(move, now, to);
        var ahead = mover.ahead().plus(Duration.between(now, target));
        keep(ahead);
        audit.record(
                "TOWN_CLOCK_MOVED", null, actor, "把演示时钟往前拨", Map.of("from", now.toString(), "to", target.toString()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                mover.runAhead(ahead);
            }
        });
        return new Face(target, ahead.toSeconds(), true);
    }

    private Instant target(Move move, Instant now, Instant to) {
        var target = switch (move) {
            case PLUS_HOUR -> now.plus(Duration.ofHours(1));
            case PLUS_DAY -> now.plus(Duration.ofDays(1));
            case NEXT_WORK -> nextWork(now);
            case TO -> to;
        };
        if (target == null) {
            throw new Refused("clock-only-forward", "请写明拨到什么时候。", "to");
        }
        if (!target.isAfter(now)) {
            throw new Refused("clock-only-forward", "时钟只能往前拨，请选现在以后的时间。", "to");
        }
        if (target.isAfter(now.plus(FARTHEST))) {
            throw new Refused("clock-only-forward", "一次最多往前拨 400 天。", "to");
        }
        return target;
    }

    /** When the office opens on the next working day. */
    private Instant nextWork(Instant now) {
        var calendar = calendars.usual();
        var day = calendar.workingDayAfter(LocalDate.ofInstant(now, TownClock.ZONE));
        return calendar.nextWorking(day.begins());
    }

    private Duration kept() {
        return jdbc.sql("select offset_ms from demo_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    private void keep(Duration ahead) {
        var ms = ahead.toMillis();
        if (jdbc.sql("update demo_clock set offset_ms = ? where id = 1")
                        .param(ms)
                        .update()
                == 0) {
            jdbc.sql("insert into demo_clock (id, offset_ms) values (1, ?)")
                    .param(ms)
                    .update();
        }
    }

    @Override
    protected void prepare() {
        var ahead = kept();
        if (!ahead.isZero()) {
            mover.runAhead(ahead);
        }
    }

    /** How to move. */
    public enum Move {
        /** 到明天上班时: the opening of the next working day. */
        NEXT_WORK,
        PLUS_DAY,
        PLUS_HOUR,
        TO
    }

    public record Rung(Instant at, String caseNumber, String summary) {}

    public record Face(Instant now, long offsetSeconds, boolean moved) {}
}
