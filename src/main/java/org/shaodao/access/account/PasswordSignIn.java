package org.shaodao.access.account;

import java.time.Clock;
import java.util.Map;
import org.shaodao.access.SignIn;
import org.shaodao.access.SignInFailed;
import org.shaodao.access.SignedIn;
import org.shaodao.access.SignedIn.Door;
import org.shaodao.access.Viewers;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs in with account and password, and a code where one is asked for. */
@Service
class PasswordSignIn implements SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final SignInPolicy policy;
    private final Viewers viewers;
    private final AuditTrail audit;
    private final Clock clock;

    PasswordSignIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactor factor,
            SignInPolicy policy,
            Viewers viewers,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.policy = policy;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The slow comparison comes before the row is locked: guesses at one account would wait for each other, guesses at
     * none would not, and the difference would tell which accounts there are.
     */
    @Override
    @Transactional(noRollbackFor = SignInFailed.class)
    public SignedIn attempt(String name, String password, String code, String channel) {
        var hash = accounts.hashOf(name).orElse(null);
        var fits = passwords.matches(password, hash);
        var found = accounts.findToSignIn(name);
        var right =
                fits && found.filter(known -> hash.equals(known.passwordHash())).isPresent();
        var account = found.filter(known -> known.admits(clock.instant())).orElse(null);
        if (account == null || !right || !account.admitsPassword(clock.instant(), policy)) {
            throw failed(account, channel, "密码不对");
        }
        if (account.factorSince() != null) {
            ask(account, code, channel);
        }
        account.succeeded();
        var actor = viewers.of(account.officerId(), channel).actor();
        audit.record("SIGNED_IN", null, actor, "登录", Map.of("door", Door.PASSWORD.label()));
        return account.signedIn(Door.PASSWORD);
    }

    /**
     * Proves once more that somebody is themselves, before they change what proves it.
     *
     * @throws SignInFailed counted as one at the door
     */
    void prove(Account account, String password, String channel) {
        if (!passwords.matches(password, account.passwordHash()) || !account.admits(clock.instant())) {
            throw failed(account, channel, "密码不对");
        }
    }

    /**
     * A missing code fails like a wrong one: else the answer would tell that the password is right.
     *
     * @throws SignInFailed counted as one at the door
     */
    void ask(Account account, String code, String channel) {
        if (code == null || !factor.matches(account, code)) {
            throw failed(account, channel, "动态口令不对");
        }
    }

    /**
     * Whoever typed it has not proved to be the person: the record names the account, not them. What was typed for an
     * unknown account is not kept: it may be a password in the wrong field.
     */
    private SignInFailed failed(Account account, String channel, String what) {
        var stranger = new Actor(null, "未登录", null, null, channel);
        if (account == null) {
            audit.record("SIGN_IN_FAILED", null, stranger, "登录没有成功：没有可用的账号", Map.of());
            return new SignInFailed();
        }
        var details = Map.of("account", account.name());
        audit.record("SIGN_IN_FAILED", null, stranger, "登录没有成功：" + what, details);
        var lockOut = policy.lockOut();
        if (account.failed(clock.instant(), lockOut)) {
            var summary = "连续 %d 次没有成功，账号锁定 %d 分钟".formatted(lockOut.failures(), lockOut.minutes());
            audit.record("ACCOUNT_LOCKED", null, stranger, summary, details);
        }
        return new SignInFailed();
    }
}
