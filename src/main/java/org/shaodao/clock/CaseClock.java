package org.shaodao.clock;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A clock of a case. Its truth is its ledger; stage, due and stopped instants are what the last replay answered, kept
 * for queries.
 */
@Entity
@DynamicUpdate
@Table(name = "case_clock")
class CaseClock {

    /** What a query may ask; whether it stands suspended depends on the hour and is reckoned. */
    enum Stage {
        OPEN,
        STOPPED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private String scope;
    private String policy;
    private int roundNo;
    private long policyId;
    private String tier;
    private String agencyId;
    private Long officerId;
    private String hoursOf;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage = Stage.OPEN;

    private Instant startedAt;
    private Instant dueAt;
    private Instant stoppedAt;
    private int ledgerSize;

    @Version
    private long lockVersion;

    @OneToMany(
            mappedBy = "clock",
            cascade = {CascadeType.PERSIST, CascadeType.DETACH})
    @OrderBy("id")
    private List<LedgerLine> ledger = new ArrayList<>();

    protected CaseClock() {}

    /** @param round counted from 1: how often this scope has started a clock of the policy anew */
    CaseClock(Clocks.ClockStart start, ClockPolicy rule, int round, Instant from, Instant now) {
        this.caseNumber = start.caseNumber();
        this.scope = start.scope();
        this.policy = rule.policy();
        this.roundNo = round;
        this.policyId = rule.id();
        this.tier = start.tier() == null ? rule.tier() : start.tier();
        this.agencyId = start.agencyId();
        this.officerId = start.officerId();
        this.hoursOf = start.agencyId();
        this.startedAt = from;
        write(LedgerLine.plain(this, Entry.Kind.START, from, null, now));
    }

    void stop(Instant now) {
        write(LedgerLine.plain(this, Entry.Kind.STOP, now, null, now));
    }

    void cancel(Instant now) {
        write(LedgerLine.plain(this, Entry.Kind.CANCEL, now, null, now));
    }

    void reopen(Instant now) {
        write(LedgerLine.plain(this, Entry.Kind.REOPEN, now, null, now));
    }

    void suspend(Instant from, Instant until, ClockPolicies.SuspensionReason why, String by, Instant now) {
        write(LedgerLine.suspension(this, from, until, why, by, now));
    }

    void resume(String by, Instant now) {
        write(LedgerLine.plain(this, Entry.Kind.RESUME, now, by, now));
    }

    void extend(int amount, String reason, String by, Instant now) {
        write(LedgerLine.extension(this, amount, reason, by, now));
    }

    /** The hours that count stay those of the agency it started with: the due instant does not move. */
    void handOver(String agency, Long officer, String by, Instant now) {
        agencyId = agency == null ? agencyId : agency;
        officerId = officer;
        write(LedgerLine.handOver(this, agencyId, officer, by, now));
    }

    /** Keeps what the replay answered. */
    void settle(Reckoning reckoning) {
        dueAt = reckoning.dueAt();
        stoppedAt = reckoning.facts().stoppedAt();
        stage = stoppedAt == null ? Stage.OPEN : reckoning.facts().cancelled() ? Stage.CANCELLED : Stage.STOPPED;
    }

    List<Entry> entries() {
        return ledger.stream().map(LedgerLine::entry).toList();
    }

    private void write(LedgerLine line) {
        ledger.add(line);
        ledgerSize = ledger.size();
    }

    boolean open() {
        return stage == Stage.OPEN;
    }

    Long id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    String policy() {
        return policy;
    }

    String scope() {
        return scope;
    }

    int round() {
        return roundNo;
    }

    long policyId() {
        return policyId;
    }

    String tier() {
        return tier;
    }

    String agencyId() {
        return agencyId;
    }

    Long officerId() {
        return officerId;
    }

    String hoursOf() {
        return hoursOf;
    }

    long lockVersion() {
        return lockVersion;
    }

    Instant dueAt() {
        return dueAt;
    }
}
