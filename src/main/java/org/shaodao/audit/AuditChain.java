package org.shaodao.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.lang.Nullable;

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

    /** @param vouching {@code null} where the application has not written the event */
    AuditSeal append(AuditLine line, Digester digester, @Nullable RecordMark vouching) {
        var seal = new AuditSeal(lastNo + 1, line, digester, lastHash, vouching);
        lastNo = seal.no();
        lastHash = seal.hash();
        reachedId = Math.max(reachedId, line.id());
        return seal;
    }
}
