package org.shaodao.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the chain of seals ends. One row, held by whoever appends to it. */
@Entity
@Table(name = "audit_chain")
class AuditChain {

    static final int ONLY = 1;

    @Id
    private int id;

    private long lastNo;
    private String lastHash;
    private long reachedId;

    @Column(updatable = false)
    private long markedAbove;

    protected AuditChain() {}

    long lastNo() {
        return lastNo;
    }

    String lastHash() {
        return lastHash;
    }

    long reachedId() {
        return reachedId;
    }

    /** Events with higher ids bear marks. */
    long markedAbove() {
        return markedAbove;
    }

    AuditSeal append(AuditLine line, Digester digester) {
        var seal = new AuditSeal(lastNo + 1, line, digester, lastHash);
        lastNo = seal.no();
        lastHash = seal.hash();
        reachedId = Math.max(reachedId, line.id());
        return seal;
    }
}
