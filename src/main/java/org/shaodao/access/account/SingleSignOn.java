package org.shaodao.access.account;

import java.util.Map;
import org.shaodao.access.SecondFactorWanted;
import org.shaodao.access.SignInFailed;
import org.shaodao.access.SignedIn;
import org.shaodao.access.SignedIn.Door;
import org.shaodao.access.Viewers;
import org.shaodao.audit.AuditTrail;
import org.shaodao.audit.AuditTrail.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom an identity provider has proved. It proves who somebody is; what they may is kept here. */
@Service
public class SingleSignOn {

    private final Accounts accounts;
    private final SignInPolicy policy;
    private final Viewers viewers;
    private final AuditTrail audit;

    SingleSignOn(Accounts accounts, SignInPolicy policy, Viewers viewers, AuditTrail audit) {
        this.accounts = accounts;
        this.policy = policy;
        this.viewers = viewers;
        this.audit = audit;
    }

    /**
     * Whoever opened an account chose its name: nobody comes in this way before its person has changed the first password,
     * which takes two others ({@link FirstPassword}).
     *
     * @param name of the account, as the provider says
     * @param strongly whether the provider has asked for more than a password
     * @throws SignInFailed when there is none here, it is closed, or still has its first password
     * @throws SecondFactorWanted when more than a password is needed for it: by its roles, or because its person wants it
     */
    @Transactional(noRollbackFor = {SignInFailed.class, SecondFactorWanted.class})
    public SignedIn enter(String name, boolean strongly, String channel) {
        var account = accounts.findByName(name == null ? "" : name)
                .filter(found -> !found.closed())
                .orElse(null);
        if (account == null) {
            var stranger = new Actor(null, "未登录", null, null, channel);
            audit.record("SIGN_IN_FAILED", null, stranger, "单点登录没有成功：没有可用的账号", Map.of());
            throw new SignInFailed();
        }
        if (account.passwordFirst()) {
            var stranger = new Actor(null, "未登录", null, null, channel);
            audit.record("SIGN_IN_FAILED", null, stranger, "单点登录没有成功：还没换初始密码", Map.of("account", account.name()));
            throw new SignInFailed();
        }
        if (!strongly && (account.factorSince() != null || policy.needsFactor(account.roles()))) {
            var stranger = new Actor(null, "未登录", null, null, channel);
            audit.record("SIGN_IN_FAILED", null, stranger, "单点登录没有成功：没有动态口令", Map.of("account", account.name()));
            throw new SecondFactorWanted();
        }
        var actor = viewers.of(account.officerId(), channel).actor();
        audit.record("SIGNED_IN", null, actor, "单点登录", Map.of("door", Door.SSO.label()));
        return account.signedIn(Door.SSO);
    }
}
