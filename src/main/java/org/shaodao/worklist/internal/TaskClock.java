package org.shaodao.worklist.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.shaodao.clock.ClockState;
import org.shaodao.clock.Clocks.ClockView;
import org.shaodao.worklist.ClockChip;

/** What a row keeps of its clock. */
@Embeddable
class TaskClock {

    private Long clockId;
    private String clockName;

    @Enumerated(EnumType.STRING)
    @Column(length = 16)
    private ClockState clockState;

    private Instant startedAt;
    private Instant dueAt;
    private Instant warnAt;
    private String suspendedFor;
    private Instant suspendedUntil;
    private Double spentShare;
    private Instant spentAt;
    private Integer unpublishedYear;

    protected TaskClock() {}

    TaskClock(ClockView clock, Instant now) {
        this(
                clock.id(),
                clock.name(),
                clock.state(),
                clock.startedAt(),
                clock.dueAt(),
                clock.warnAt(),
                clock.suspendedFor(),
                clock.suspendedUntil(),
                clock.spentShare(),
                now,
                clock.unpublishedYear());
    }

    TaskClock(
            Long clockId,
            String clockName,
            ClockState clockState,
            Instant startedAt,
            Instant dueAt,
            Instant warnAt,
            String suspendedFor,
            Instant suspendedUntil,
            Double spentShare,
            Instant spentAt,
            Integer unpublishedYear) {
        this.clockId = clockId;
        this.clockName = clockName;
        this.clockState = clockState;
        this.startedAt = Stored.micros(startedAt);
        this.dueAt = Stored.micros(dueAt);
        this.warnAt = Stored.micros(warnAt);
        this.suspendedFor = suspendedFor;
        this.suspendedUntil = Stored.micros(suspendedUntil);
        this.spentShare = spentShare;
        this.spentAt = Stored.micros(spentAt);
        this.unpublishedYear = unpublishedYear;
    }

    /** What a list is ordered by. */
    Instant sortAt() {
        return dueAt == null ? Stored.FAR : dueAt;
    }

    /** The chip at an instant, {@code null} without a clock. */
    ClockChip chip(Instant now) {
        return clockId == null
                ? null
                : new ClockChip(
                        clockId,
                        clockName,
                        stateAt(now),
                        startedAt,
                        dueAt,
                        warnAt,
                        shareAt(now),
                        stateAt(now) == ClockState.SUSPENDED ? suspendedFor : null,
                        stateAt(now) == ClockState.SUSPENDED ? suspendedUntil : null,
                        unpublishedYear);
    }

    /** A pause that ends as planned changes no row: from then on its clock runs again. */
    private ClockState stateAt(Instant now) {
        return clockState == ClockState.SUSPENDED && suspendedUntil != null && !now.isBefore(suspendedUntil)
                ? ClockState.RUNNING
                : clockState;
    }

    /** Straight lines between what is known exactly: the last change, 80 % at {@code warnAt}, 100 % at {@code dueAt}. */
    private double shareAt(Instant now) {
        double known = spentShare == null ? 0 : spentShare;
        if (stateAt(now) != ClockState.RUNNING || dueAt == null || !now.isAfter(spentAt)) {
            return known;
        }
        if (known < 0.8 && warnAt != null && now.isBefore(warnAt)) {
            return between(now, spentAt, known, warnAt, 0.8);
        }
        if (known < 1 && now.isBefore(dueAt)) {
            return known < 0.8 && warnAt != null
                    ? between(now, warnAt, 0.8, dueAt, 1)
                    : between(now, spentAt, known, dueAt, 1);
        }
        return Math.max(known, between(now, startedAt, 0, dueAt, 1));
    }

    private static double between(Instant now, Instant from, double low, Instant to, double high) {
        double whole = to.toEpochMilli() - from.toEpochMilli();
        return whole <= 0 ? high : low + (high - low) * (now.toEpochMilli() - from.toEpochMilli()) / whole;
    }
}
