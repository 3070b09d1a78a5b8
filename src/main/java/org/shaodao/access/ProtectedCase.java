package org.shaodao.access;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.shaodao.access.CaseProtection.Protection;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Persistable;

/** That a case is protected, as it stands. */
@Entity
@Table(name = "case_protection")
class ProtectedCase implements Persistable<String> {

    @Id
    private String caseNumber;

    @Convert(converter = RolesText.class)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private String reason;
    private String byName;
    private String byAgency;
    private Instant since;
    private int version;

    @Transient
    private boolean kept;

    protected ProtectedCase() {}

    ProtectedCase(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    /** @param at to the microsecond */
    void name(Set<Role> named, String why, Viewer by, Instant at) {
        roles = EnumSet.copyOf(named);
        reason = why;
        byName = by.name();
        byAgency = by.agencyName();
        since = at;
        version++;
    }

    /** @throws OptimisticLockingFailureException when it is not what was seen */
    ProtectedCase as(int seen) {
        if (version != seen) {
            throw new OptimisticLockingFailureException("protection of " + caseNumber + " is at version " + version);
        }
        return this;
    }

    Protection view() {
        return new Protection(roles, reason, byName, byAgency, since, version);
    }

    String caseNumber() {
        return caseNumber;
    }

    @Override
    public String getId() {
        return caseNumber;
    }

    /** Two who protect at once: the second insert fails and is made again, which then finds the first. */
    @Override
    public boolean isNew() {
        return !kept;
    }

    @PostLoad
    @PostPersist
    void isKept() {
        kept = true;
    }
}
