package org.shaodao.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of the ledger of a clock. Written once, never changed. */
@Entity
@Immutable
@Table(name = "clock_ledger")
class LedgerLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "clock_id", nullable = false, updatable = false)
    private CaseClock clock;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Entry.Kind kind;

    private Instant effectiveAt;
    private Instant untilAt;
    private Integer amount;
    private String reason;
    private String reasonText;
    private String actor;
    private String agencyId;
    private Long officerId;

    @Column(nullable = false)
    private Instant recordedAt;

    protected LedgerLine() {}

    private LedgerLine(CaseClock clock, Entry.Kind kind, Instant effectiveAt, String actor, Instant recordedAt) {
        this.clock = clock;
        this.kind = kind;
        this.effectiveAt = effectiveAt;
        this.actor = actor;
        this.recordedAt = recordedAt;
    }

    static LedgerLine plain(CaseClock clock, Entry.Kind kind, Instant at, String actor, Instant now) {
        return new LedgerLine(clock, kind, at, actor, now);
    }

    static LedgerLine suspension(
            CaseClock clock,
            Instant from,
            Instant until,
            ClockPolicies.SuspensionReason why,
            String actor,
            Instant now) {
        var line = new LedgerLine(clock, Entry.Kind.SUSPEND, from, actor, now);
        line.untilAt = until;
        line.reason = why.code();
        line.reasonText = why.name();
        return line;
    }

    static LedgerLine extension(CaseClock clock, int amount, String reason, String actor, Instant now) {
        var line = new LedgerLine(clock, Entry.Kind.EXTEND, now, actor, now);
        line.amount = amount;
        line.reasonText = reason;
        return line;
    }

    static LedgerLine handOver(CaseClock clock, String agencyId, Long officerId, String actor, Instant now) {
        var line = new LedgerLine(clock, Entry.Kind.HAND_OVER, now, actor, now);
        line.agencyId = agencyId;
        line.officerId = officerId;
        return line;
    }

    /** As the replay reads it. */
    Entry entry() {
        var approval = actor == null ? null : actor + " " + Wording.date(recordedAt) + "批准";
        return new Entry(kind, effectiveAt, untilAt, amount, reasonText, approval);
    }
}
