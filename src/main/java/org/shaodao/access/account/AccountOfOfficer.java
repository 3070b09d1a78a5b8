package org.shaodao.access.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail;
import org.shaodao.register.Ended;
import org.shaodao.register.Follow;
import org.shaodao.register.Line;
import org.shaodao.register.Tie;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The account of a person who goes: nobody comes in with it any more, and who is in is out at the next step. */
@Component
@Order(5)
class AccountOfOfficer implements Tie {

    private final Accounts accounts;
    private final AgencyDirectory agencies;
    private final SessionBook sessions;
    private final PersonalTokens tokens;
    private final AuditTrail audit;

    AccountOfOfficer(
            Accounts accounts,
            AgencyDirectory agencies,
            SessionBook sessions,
            PersonalTokens tokens,
            AuditTrail audit) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
    }

    @Override
    public String register() {
        return "officers";
    }

    @Override
    public String name() {
        return "账号";
    }

    @Override
    public Hanging of(Line line, int most) {
        var names = accountOf(line).map(Account::name).stream()
                .map(name -> new Thing(name, ""))
                .toList();
        return new Hanging(names.size(), Hold.LOOSE, "一起停用，正登录着的也退出。", List.copyOf(names));
    }

    @Override
    public void follow(Ended ended, Follow follow) {
        accountOf(ended.line()).ifPresent(account -> {
            account.close();
            sessions.endAll(account.officerId(), null);
            tokens.endAll(account);
            audit.record(
                    "ACCOUNT_CLOSED",
                    null,
                    ended.by(),
                    "停用账号：" + account.name(),
                    Map.of("account", account.name(), "text", ended.why()));
        });
    }

    private Optional<Account> accountOf(Line line) {
        return agencies.officerNumbered(line.key())
                .flatMap(officer -> accounts.findByOfficerIdAndClosedFalse(officer.id()));
    }
}
