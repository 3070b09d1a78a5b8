package org.shaodao.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.OptimisticLock;
import org.shaodao.access.Due;
import org.shaodao.access.Role;
import org.shaodao.access.RolesText;
import org.shaodao.access.SignedIn;
import org.shaodao.access.SignedIn.Door;

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
    private Instant passwordSince;
    private boolean passwordFirst;

    private byte[] factorSealed;
    private String factorKey;
    private Instant factorSince;
    private long factorStep;

    private boolean closed;

    /** Whoever guesses at an account does not get into the way of those who keep it. */
    @OptimisticLock(excluded = true)
    private int failedAttempts;

    @OptimisticLock(excluded = true)
    private Instant lockedUntil;

    @Version
    private long version;

    protected Account() {}

    Account(String name, long officerId, Set<Role> roles) {
        this.name = name;
        this.officerId = officerId;
        this.roles = EnumSet.copyOf(roles);
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    long officerId() {
        return officerId;
    }

    long version() {
        return version;
    }

    SignedIn signedIn(Door door) {
        return SignedIn.by(door, officerId, name);
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    void grant(Set<Role> granted) {
        roles = EnumSet.copyOf(granted);
    }

    boolean closed() {
        return closed;
    }

    /** Nobody comes in with it any more. */
    void close() {
        closed = true;
    }

    void reopen() {
        closed = false;
        succeeded();
    }

    /** {@code null} when nobody can sign in with a password. */
    String passwordHash() {
        return passwordHash;
    }

    Instant passwordSince() {
        return passwordSince;
    }

    boolean passwordFirst() {
        return passwordFirst;
    }

    /** @param first whether somebody else gave it */
    void password(String hash, Instant since, boolean first) {
        passwordHash = hash;
        passwordSince = since;
        passwordFirst = first;
    }

    boolean admits(Instant now) {
        return !closed && !locked(now);
    }

    boolean locked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Whether the password opens it still: one that was given is good for some days only. */
    boolean admitsPassword(Instant now, SignInPolicy policy) {
        var given = Duration.ofDays(policy.password().firstDays());
        return admits(now) && !(passwordFirst && passwordSince.plus(given).isBefore(now));
    }

    Set<Due> due(Instant now, SignInPolicy policy) {
        var due = EnumSet.noneOf(Due.class);
        if (passwordFirst
                || passwordSince == null
                || passwordSince.plus(Duration.ofDays(policy.password().days())).isBefore(now)) {
            due.add(Due.PASSWORD);
        }
        if (lacksFactor(policy)) {
            due.add(Due.SECOND_FACTOR);
        }
        return due;
    }

    /** Whether it is open to a password alone and should not be. */
    boolean lacksFactor(SignInPolicy policy) {
        return passwordHash != null && factorSince == null && policy.needsFactor(roles);
    }

    /** Since when a code is asked for; {@code null} when none is. */
    Instant factorSince() {
        return factorSince;
    }

    byte[] factorSealed() {
        return factorSealed;
    }

    String factorKey() {
        return factorKey;
    }

    /** Kept; from {@link #factorOn} it is asked for. */
    void factor(byte[] sealed, String key) {
        factorSealed = sealed;
        factorKey = key;
    }

    void factorOn(Instant since) {
        factorSince = since;
    }

    void factorOff() {
        factorSealed = null;
        factorKey = null;
        factorSince = null;
    }

    /** @return whether no code of this step, and none of a later one, has been taken yet */
    boolean take(long step) {
        var fresh = step > factorStep;
        factorStep = Math.max(factorStep, step);
        return fresh;
    }

    void succeeded() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** @return whether this failure locked the account */
    boolean failed(Instant now, SignInPolicy.LockOut lockOut) {
        if (!admits(now)) {
            return false;
        }
        failedAttempts = lockedUntil == null ? failedAttempts + 1 : 1;
        lockedUntil = failedAttempts >= lockOut.failures() ? now.plus(lockOut.pause()) : null;
        return lockedUntil != null;
    }
}
