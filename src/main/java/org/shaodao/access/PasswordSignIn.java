package org.shaodao.access;

import java.time.Clock;
import java.util.Map;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs in with account and password. */
@Service
class PasswordSignIn implements SignIn {

    private final Accounts accounts;
    private final AgencyDirectory agencies;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final Clock clock;

    /** Compared with when there is nothing to compare with, so that the answer takes as long. */
    private final String nobodysHash;

    PasswordSignIn(
            Accounts accounts, AgencyDirectory agencies, PasswordEncoder encoder, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
        this.nobodysHash = encoder.encode("nobody");
    }

    @Override
    @Transactional(noRollbackFor = SignInFailed.class)
    public SignedIn attempt(String name, String password, String channel) {
        var found = accounts.findToSignIn(name);
        var hash = found.map(Account::passwordHash).orElse(null);
        var matches = encoder.matches(password, hash == null ? nobodysHash : hash) && hash != null;
        var account = found.filter(known -> known.admits(clock.instant())).orElse(null);
        if (account == null || !matches) {
            failed(account, channel);
            throw new SignInFailed();
        }
        account.succeeded();
        audit.record("SIGNED_IN", null, actor(account.signedIn(), channel), "登录", Map.of());
        return account.signedIn();
    }

    /**
     * Whoever typed it has not proved to be the person: the record names the account, not them. What was typed for an
     * unknown account is not kept: it may be a password in the wrong field.
     */
    private void failed(Account account, String channel) {
        var stranger = new Actor(null, "未登录", null, null, channel);
        if (account == null) {
            audit.record("SIGN_IN_FAILED", null, stranger, "登录没有成功：没有可用的账号", Map.of());
            return;
        }
        var details = Map.of("account", account.signedIn().account());
        audit.record("SIGN_IN_FAILED", null, stranger, "登录没有成功：密码不对", details);
        if (account.failed(clock.instant(), LockOut.USUAL)) {
            audit.record("ACCOUNT_LOCKED", null, stranger, "连续 5 次密码不对，账号锁定 15 分钟", details);
        }
    }

    private Actor actor(SignedIn person, String channel) {
        var officer = agencies.officer(person.officerId()).orElseThrow(SignInFailed::new);
        var agency = agencies.get(officer.agencyId());
        return new Actor(officer.id(), officer.name(), agency.id(), agency.name(), channel);
    }
}
