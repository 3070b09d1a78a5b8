package org.shaodao.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A request to pause or extend a clock, and what was decided. */
@Entity
@Table(name = "clock_request")
class ClockRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long clockId;
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClockRequests.Kind kind;

    private String reason;
    private String note;
    private Instant fromAt;
    private Instant untilAt;
    private Integer days;
    private Long requestedBy;
    private String requestedByName;
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClockRequests.State state = ClockRequests.State.OPEN;

    private Long decidedBy;
    private String decidedByName;
    private Instant decidedAt;

    @Column(length = 1000)
    private String decisionNote;

    @Version
    private long lockVersion;

    protected ClockRequest() {}

    ClockRequest(ClockRequests.Ask ask, String caseNumber, Instant now) {
        this.clockId = ask.clockId();
        this.caseNumber = caseNumber;
        this.kind = ask.kind();
        this.reason = ask.reason();
        this.note = ask.note();
        this.fromAt = ask.from() == null ? null : Moments.rounded(ask.from());
        this.untilAt = ask.until() == null ? null : Moments.rounded(ask.until());
        this.days = ask.days();
        this.requestedBy = ask.officerId();
        this.requestedByName = ask.officerName();
        this.requestedAt = now;
    }

    /** @throws ClockRefused when it was decided before */
    void decide(ClockRequests.Decision decision, Instant now) {
        if (state != ClockRequests.State.OPEN) {
            throw new ClockRefused(
                    "request-already-decided",
                    "这个申请已由 " + decidedByName + " 于 " + Wording.moment(decidedAt) + " 答复。",
                    null);
        }
        state = decision.approve() ? ClockRequests.State.APPROVED : ClockRequests.State.REFUSED;
        decidedBy = decision.officerId();
        decidedByName = decision.officerName();
        decisionNote = decision.note();
        decidedAt = now;
    }

    /** When the pause begins if granted at {@code now}; {@code null} for at once, by the clock of whoever begins it. */
    Instant beginsAt(Instant now) {
        return fromAt == null || fromAt.isBefore(now) ? null : fromAt;
    }

    ClockRequests.RequestView view(String clockName, String reasonName) {
        return new ClockRequests.RequestView(
                id,
                clockId,
                caseNumber,
                clockName,
                kind,
                reason,
                reasonName,
                note,
                fromAt,
                untilAt,
                days,
                requestedBy,
                requestedByName,
                requestedAt,
                state,
                decidedBy,
                decidedByName,
                decidedAt,
                decisionNote);
    }

    long clockId() {
        return clockId;
    }

    ClockRequests.Kind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    Instant untilAt() {
        return untilAt;
    }

    Integer days() {
        return days;
    }
}
