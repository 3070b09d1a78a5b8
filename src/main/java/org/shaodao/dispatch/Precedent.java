package org.shaodao.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A ruling kept for the next like matter. {@code matter} is the whistle's own words, without any party. */
@Entity
@Table(name = "precedent")
public class Precedent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;
    private long refusalId;
    private String type;
    private String countyCode;
    private String matter;
    private String leadAgency;
    private String leadName;
    private String assists;
    private String clauseId;
    private String reason;
    private Instant decidedAt;
    private String decidedBy;

    protected Precedent() {}

    Precedent(Refusal refusal, String type, String countyCode, String matter, String leadName) {
        this.caseNumber = refusal.caseNumber();
        this.refusalId = refusal.id();
        this.type = type;
        this.countyCode = countyCode;
        this.matter = matter;
        this.leadAgency = refusal.ruledLead();
        this.leadName = leadName;
        this.assists = refusal.ruledAssists();
        this.clauseId = refusal.ruledClause();
        this.reason = refusal.ruledReason();
        this.decidedAt = refusal.ruledAt();
        this.decidedBy = refusal.ruledBy();
    }

    public Long id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String matter() {
        return matter;
    }

    public String leadAgency() {
        return leadAgency;
    }

    public String leadName() {
        return leadName;
    }

    public List<String> assists() {
        return assists.isEmpty() ? List.of() : Arrays.asList(assists.split(","));
    }

    public String clauseId() {
        return clauseId;
    }

    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }
}
