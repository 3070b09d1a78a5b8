package org.shaodao.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shaodao.access.TokenScope;

/** By which a program comes in as a person. Only the hash is kept. */
@Entity
@Table(name = "personal_token")
class PersonalToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String title;
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "token_scope")
    private TokenScope scope;

    private Instant madeAt;
    private Instant expiresAt;
    private Instant usedAt;
    private Instant endedAt;

    protected PersonalToken() {}

    PersonalToken(
            Account account, String title, String tokenHash, TokenScope scope, Instant madeAt, Instant expiresAt) {
        this.account = account;
        this.title = title;
        this.tokenHash = tokenHash;
        this.scope = scope;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    Account account() {
        return account;
    }

    TokenScope scope() {
        return scope;
    }

    String title() {
        return title;
    }

    Long id() {
        return id;
    }

    Instant usedAt() {
        return usedAt;
    }

    boolean admits(Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && !account.closed();
    }

    void end(Instant now) {
        endedAt = now;
    }

    PersonalTokens.View view() {
        return new PersonalTokens.View(id, title, scope, madeAt, expiresAt, usedAt);
    }
}
