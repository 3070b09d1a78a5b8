package org.shaodao.access.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shaodao.Refused;
import org.shaodao.access.Due;
import org.shaodao.access.SignInFailed;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.region.RegionDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person keeps of their own account: the password, the second factor, the sessions. */
@Service
public class OwnAccount {

    private final Accounts accounts;
    private final PasswordSignIn signIn;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final SessionBook sessions;
    private final SignInPolicy policy;
    private final RegionDirectory regions;
    private final AuditTrail audit;
    private final Clock clock;

    OwnAccount(
            Accounts accounts,
            PasswordSignIn signIn,
            Passwords passwords,
            SecondFactor factor,
            SessionBook sessions,
            SignInPolicy policy,
            RegionDirectory regions,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.passwords = passwords;
        this.factor = factor;
        this.sessions = sessions;
        this.policy = policy;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param passwordSince {@code null} when no password opens it
     * @param passwordUntil when it must be changed
     * @param factorSince {@code null} when no code is asked for
     * @param recoveryCodes that are left
     * @param factorNeeded whether the roles want one
     */
    public record View(
            String account,
            Instant passwordSince,
            Instant passwordUntil,
            Instant factorSince,
            int recoveryCodes,
            boolean factorNeeded,
            Set<Due> due,
            Rule rule) {}

    /** The person has not proved once more to be themselves; that it was tried is kept. */
    public static final class NotProven extends Refused {

        NotProven(String type, String message, String field) {
            super(type, message, field);
        }
    }

    /** What a password must be. */
    public record Rule(int shortest, int kinds, int days, int remembered) {}

    /** @param uri what an authenticator reads from the picture */
    public record Binding(String secret, String uri) {}

    @Transactional(readOnly = true)
    public View of(Viewer viewer) {
        var account = accounts.findByOfficerIdAndClosedFalse(viewer.officerId()).orElseThrow();
        var since = account.passwordSince();
        var rule = policy.password();
        var hasPassword = account.passwordHash() != null;
        return new View(
                account.name(),
                since,
                since == null ? null : since.plus(Duration.ofDays(rule.days())),
                account.factorSince(),
                account.factorSince() == null ? 0 : factor.left(account),
                policy.needsFactor(account.roles()),
                hasPassword ? account.due(clock.instant(), policy) : Set.of(),
                new Rule(rule.shortest(), rule.kinds(), rule.days(), rule.remembered()));
    }

    /**
     * Changes the password; every other session ends.
     *
     * @param sessionId the one that goes on
     * @throws NotProven when the present one is wrong; counted
     * @throws Refused {@code password-weak}, {@code password-known}
     */
    @Transactional(noRollbackFor = NotProven.class)
    public void changePassword(Viewer viewer, String present, String chosen, String sessionId) {
        var account = proven(viewer, present);
        passwords.change(account, chosen, clock.instant());
        sessions.endAll(viewer.officerId(), sessionId);
        record(viewer, "PASSWORD_CHANGED", "换了密码");
    }

    /**
     * @throws NotProven when the password is wrong; counted
     * @throws Refused {@code second-factor-on}
     */
    @Transactional(noRollbackFor = NotProven.class)
    public Binding beginFactor(Viewer viewer, String password) {
        var account = proven(viewer, password);
        var secret = factor.begin(account, issuer());
        return new Binding(secret.text().replace("=", ""), secret.uri());
    }

    /** How the entry is called in the authenticator. */
    private String issuer() {
        return regions.childrenOf(null).stream()
                .map(region -> region.name() + "哨到")
                .findFirst()
                .orElse("哨到");
    }

    /**
     * @return recovery codes, told once
     * @throws Refused {@code second-factor-code}
     */
    @Transactional
    public List<String> confirmFactor(Viewer viewer, String code) {
        var account = accounts.findToChange(viewer.officerId()).orElseThrow();
        if (account.factorSince() != null) {
            throw new Refused("second-factor-on", "已经绑定了动态口令。换手机的，先解除再绑定。", null);
        }
        var codes = factor.confirm(account, code);
        record(viewer, "SECOND_FACTOR_ON", "绑定了动态口令");
        return codes;
    }

    /**
     * @throws NotProven when the password or the code is wrong; counted
     * @throws Refused {@code second-factor-off} when there is none
     */
    @Transactional(noRollbackFor = NotProven.class)
    public void dropFactor(Viewer viewer, String password, String code) {
        var account = proven(viewer, password);
        if (account.factorSince() == null) {
            throw new Refused("second-factor-off", "还没有绑定动态口令。", null);
        }
        try {
            signIn.ask(account, code, viewer.channel());
        } catch (SignInFailed wrong) {
            throw new NotProven("second-factor-code", "口令不对。填验证器现在显示的 6 位数字，或一个没用过的备用码。", "code");
        }
        factor.takeAway(account);
        record(viewer, "SECOND_FACTOR_OFF", "解除了动态口令");
    }

    public List<SessionBook.Session> sessions(Viewer viewer) {
        return sessions.of(viewer.officerId());
    }

    /** The name under which a session stands in the list. */
    public String keyOf(String sessionId) {
        return SessionBook.keyOf(sessionId);
    }

    /** @throws Refused {@code not-found} when there is none of that key */
    @Transactional
    public void endSession(Viewer viewer, String key) {
        if (!sessions.end(viewer.officerId(), key)) {
            throw new Refused("not-found", "这个登录已经不在了。", null);
        }
        record(viewer, "SESSION_ENDED", "退出了另一处登录");
    }

    private Account proven(Viewer viewer, String password) {
        var account = accounts.findToChange(viewer.officerId()).orElseThrow();
        if (account.passwordHash() == null) {
            throw new Refused("no-password", "这个账号没有密码，不能在这里办。请找安全管理员给一个。", null);
        }
        try {
            signIn.prove(account, password, viewer.channel());
        } catch (SignInFailed wrong) {
            throw new NotProven("password-wrong", "现在的密码不对。连续几次不对，账号会锁一会儿。", "present");
        }
        return account;
    }

    private void record(Viewer viewer, String kind, String summary) {
        audit.record(kind, null, viewer.actor(), summary, Map.of());
    }
}
