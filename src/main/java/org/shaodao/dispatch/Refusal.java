package org.shaodao.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * A department says a part is not its duty: reason, clause of the duty list, proposed owner; the other's answer; and,
 * where it objects, the ruling. The time lost is charged to nobody until the ruling, then to the one found wrong.
 */
@Entity
@Table(name = "refusal")
public class Refusal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private long dispatchId;
    private String fromAgency;
    private String fromAgencyName;
    private String proposedAgency;
    private String proposedAgencyName;
    private String reason;
    private String clauseId;
    private Instant refusedAt;
    private String refusedBy;
    private String answer;
    private String answerReason;
    private String answerClause;
    private Instant answeredAt;
    private String answeredBy;
    private Instant ruledAt;
    private String ruledBy;
    private String ruledLead;
    private String ruledAssists;
    private String ruledClause;
    private String ruledReason;
    private String chargedTo;
    private Long lostSeconds;

    @Version
    private long version;

    protected Refusal() {}

    Refusal(Dispatch dispatch, String proposed, String proposedName, Grounds grounds) {
        this.caseNumber = dispatch.caseNumber();
        this.dispatchId = dispatch.id();
        this.fromAgency = dispatch.agencyId();
        this.fromAgencyName = dispatch.agencyName();
        this.proposedAgency = proposed;
        this.proposedAgencyName = proposedName;
        this.reason = grounds.reason();
        this.clauseId = grounds.clauseId();
        this.refusedAt = grounds.at();
        this.refusedBy = grounds.by();
    }

    /** Why, on which clause, when and by whom. */
    public record Grounds(String reason, String clauseId, Instant at, String by) {}

    void accepted(Instant at, String by) {
        answer = "accept";
        answeredAt = at;
        answeredBy = by;
    }

    void objected(Grounds grounds) {
        answer = "object";
        answerReason = grounds.reason();
        answerClause = grounds.clauseId();
        answeredAt = grounds.at();
        answeredBy = grounds.by();
    }

    /** @param wrong agency found wrong, or {@code null} when the part went to a third one */
    void ruled(String lead, String assists, Grounds grounds, String wrong) {
        ruledLead = lead;
        ruledAssists = assists;
        ruledReason = grounds.reason();
        ruledClause = grounds.clauseId();
        ruledAt = grounds.at();
        ruledBy = grounds.by();
        chargedTo = wrong;
        lostSeconds = Duration.between(refusedAt, ruledAt).toSeconds();
    }

    public Long id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public long dispatchId() {
        return dispatchId;
    }

    public String fromAgency() {
        return fromAgency;
    }

    public String fromAgencyName() {
        return fromAgencyName;
    }

    public String proposedAgency() {
        return proposedAgency;
    }

    public String proposedAgencyName() {
        return proposedAgencyName;
    }

    public String reason() {
        return reason;
    }

    public String clauseId() {
        return clauseId;
    }

    public Instant refusedAt() {
        return refusedAt;
    }

    public String refusedBy() {
        return refusedBy;
    }

    public String answer() {
        return answer;
    }

    public String answerReason() {
        return answerReason;
    }

    public String answerClause() {
        return answerClause;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public String ruledLead() {
        return ruledLead;
    }

    public String ruledAssists() {
        return ruledAssists;
    }

    public String ruledClause() {
        return ruledClause;
    }

    public String ruledReason() {
        return ruledReason;
    }

    public Instant ruledAt() {
        return ruledAt;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public String ruledBy() {
        return ruledBy;
    }

    public String chargedTo() {
        return chargedTo;
    }

    /** From the refusal to the ruling; {@code null} while nobody has ruled. */
    public Duration lost() {
        return lostSeconds == null ? null : Duration.ofSeconds(lostSeconds);
    }
}
