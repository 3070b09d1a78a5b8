package org.shaodao.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** A person's account. It guards itself: after so many failures in a row it stays locked for a while. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account")
    private String name;

    private long officerId;

    @Convert(converter = RolesText.class)
    private Set<Role> roles;

    private String passwordHash;
    private boolean closed;
    private int failedAttempts;
    private Instant lockedUntil;

    @Version
    private long version;

    protected Account() {}

    Account(String name, long officerId, Set<Role> roles, String passwordHash) {
        this.name = name;
        this.officerId = officerId;
        this.roles = EnumSet.copyOf(roles);
        this.passwordHash = passwordHash;
    }

    /** Nobody comes in with it any more. */
    void close() {
        closed = true;
    }

    String name() {
        return name;
    }

    SignedIn signedIn() {
        return new SignedIn(officerId, name);
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** {@code null} when nobody can sign in with a password. */
    String passwordHash() {
        return passwordHash;
    }

    boolean admits(Instant now) {
        return !closed && (lockedUntil == null || !now.isBefore(lockedUntil));
    }

    void succeeded() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** @return whether this failure locked the account */
    boolean failed(Instant now, LockOut lockOut) {
        if (!admits(now)) {
            return false;
        }
        failedAttempts = lockedUntil == null ? failedAttempts + 1 : 1;
        lockedUntil = failedAttempts >= lockOut.failures() ? now.plus(lockOut.pause()) : null;
        return lockedUntil != null;
    }
}
