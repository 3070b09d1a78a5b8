package org.shaodao.access.account;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.shaodao.Refused;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;
import org.shaodao.agency.AgencyDirectory;
import org.shaodao.audit.AuditTrail;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What 安全管理员 keeps: who has an account, with which roles. None of the three administrators has another role beside,
 * and nobody keeps their own account (GB/T 22239-2019, 8.1.4.2 d, 8.1.5).
 */
@Service
public class AccountDesk {

    private final Accounts accounts;
    private final AccountSearch search;
    private final Passwords passwords;
    private final AccountCodes codes;
    private final SecondFactor factor;
    private final SessionBook sessions;
    private final PersonalTokens tokens;
    private final SignInPolicy policy;
    private final AgencyDirectory agencies;
    private final AuditTrail audit;
    private final Clock clock;

    AccountDesk(
            Accounts accounts,
            AccountSearch search,
            Passwords passwords,
            AccountCodes codes,
            SecondFactor factor,
            SessionBook sessions,
            PersonalTokens tokens,
            SignInPolicy policy,
            AgencyDirectory agencies,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.search = search;
        this.passwords = passwords;
        this.codes = codes;
        this.factor = factor;
        this.sessions = sessions;
        this.tokens = tokens;
        this.policy = policy;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An account as it stands.
     *
     * @param own whether it is the viewer's
     * @param lockedOut whether too many failures keep it shut for now
     * @param passwordSince {@code null} when no password opens it
     * @param passwordFirst whether it was given and has not been changed yet
     * @param codeWaited whether nobody has given its second half
     * @param factorSince {@code null} when no code is asked for
     */
    public record Card(
            AccountSearch.Row row,
            boolean own,
            boolean lockedOut,
            Instant passwordSince,
            boolean passwordFirst,
            boolean codeWaited,
            Instant factorSince,
            int sessions,
            int tokens) {}

    /**
     * @param password the first half of one, told once, to be handed to the person; {@code null} when none was made
     * @param codePrinted whether the other half stands in the log of the server, for nobody else could give it
     */
    public record Given(Card card, String password, boolean codePrinted) {}

    /** Roles that nobody has beside another one. */
    public Set<Role> apart() {
        return policy.alone();
    }

    @Transactional(readOnly = true)
    public List<AccountSearch.Row> find(AccountSearch.Query query) {
        return search.find(query, clock.instant());
    }

    @Transactional(readOnly = true)
    public Card card(Viewer viewer, long id) {
        return card(viewer, accounts.findById(id).orElseThrow(AccountDesk::unknown));
    }

    private Card card(Viewer viewer, Account account) {
        var now = clock.instant();
        return new Card(
                search.row(account.id(), now),
                account.officerId() == viewer.officerId(),
                account.locked(now),
                account.passwordHash() == null ? null : account.passwordSince(),
                account.passwordFirst(),
                FirstPassword.is(account.passwordHash())
                        && FirstPassword.of(account.passwordHash()).waits(),
                account.factorSince(),
                sessions.of(account.officerId()).size(),
                tokens.count(account));
    }

    /**
     * Opens an account for somebody who has none.
     *
     * @param staffNumber of the person
     * @throws Refused {@code officer-unknown}, {@code account-there}, {@code account-taken}, {@code roles-apart}
     */
    @Transactional
    public Given open(Viewer viewer, String staffNumber, String name, Set<Role> roles) {
        var officer = agencies.officerNumbered(staffNumber)
                .orElseThrow(() -> new Refused("officer-unknown", "底册里没有这个编号的在岗人员，请先在底册里添加。", "staffNumber"));
        if (accounts.findByOfficerId(officer.id()).isPresent()) {
            throw new Refused("account-there", officer.name() + "已经有账号了。停用的可以重开。", "staffNumber");
        }
        if (accounts.findByName(name).isPresent()) {
            throw new Refused("account-taken", "这个账号有人用了，请换一个。", "account");
        }
        requireApart(roles);
        var account = accounts.saveAndFlush(new Account(name, officer.id(), roles));
        var half = passwords.giveHalf(account, clock.instant());
        var printed = codes.printWhereNobodyCanGive(account);
        accounts.saveAndFlush(account);
        record(
                viewer,
                account,
                "ACCOUNT_OPENED",
                "开了账号：" + name + "，岗位 " + words(roles),
                Map.of("roles", words(roles)));
        return new Given(card(viewer, account), half, printed);
    }

    /**
     * Whoever needs a second factor from now on comes in anew, so that none is in without it.
     *
     * @throws Refused {@code roles-apart}, {@code account-own}
     */
    @Transactional
    public Given grant(Viewer viewer, long id, Set<Role> roles, String why, long version) {
        requireApart(roles);
        return change(viewer, id, version, account -> {
            var before = words(account.roles());
            if (policy.needsFactor(roles) && !policy.needsFactor(account.roles())) {
                shutOut(account);
            }
            account.grant(roles);
            record(
                    viewer,
                    account,
                    "ROLES_CHANGED",
                    "改了岗位：" + account.name() + "，由 " + before + " 改为 " + words(roles),
                    Map.of("before", before, "roles", words(roles), "text", why));
        });
    }

    @Transactional
    public Given close(Viewer viewer, long id, String why, long version) {
        return change(viewer, id, version, account -> {
            account.close();
            shutOut(account);
            record(viewer, account, "ACCOUNT_CLOSED", "停用账号：" + account.name(), Map.of("text", why));
        });
    }

    /** @throws Refused {@code officer-unknown} when the person is no longer there */
    @Transactional
    public Given reopen(Viewer viewer, long id, String why, long version) {
        return change(viewer, id, version, account -> {
            var row = search.row(id, clock.instant());
            if (row.gone()) {
                throw new Refused("officer-unknown", row.name() + "已经离岗，请资料员先在底册里恢复。", null);
            }
            account.reopen();
            record(viewer, account, "ACCOUNT_REOPENED", "重开账号：" + account.name(), Map.of("text", why));
        });
    }

    /** Lets somebody in again who has failed too often. */
    @Transactional
    public Given unlock(Viewer viewer, long id, String why, long version) {
        return change(viewer, id, version, account -> {
            account.succeeded();
            record(viewer, account, "ACCOUNT_UNLOCKED", "解锁账号：" + account.name(), Map.of("text", why));
        });
    }

    /** Gives half a first password; whoever is in is out, programs too. */
    @Transactional
    public Given resetPassword(Viewer viewer, long id, String why, long version) {
        var account = kept(viewer, id, version);
        var half = passwords.giveHalf(account, clock.instant());
        var printed = codes.printWhereNobodyCanGive(account);
        account.succeeded();
        shutOut(account);
        record(viewer, account, "PASSWORD_RESET", "重置了密码：" + account.name(), Map.of("text", why));
        return new Given(card(viewer, accounts.saveAndFlush(account)), half, printed);
    }

    /** For whoever has lost the phone and the recovery codes. */
    @Transactional
    public Given dropFactor(Viewer viewer, long id, String why, long version) {
        return change(viewer, id, version, account -> {
            factor.takeAway(account);
            shutOut(account);
            record(viewer, account, "SECOND_FACTOR_OFF", "解除了动态口令：" + account.name(), Map.of("text", why));
        });
    }

    /** Ends every session and every token. */
    @Transactional
    public Given expel(Viewer viewer, long id, String why, long version) {
        return change(viewer, id, version, account -> {
            int ended = sessions.endAll(account.officerId(), null);
            int tokensEnded = tokens.endAll(account);
            record(
                    viewer,
                    account,
                    "SESSION_ENDED",
                    "退出了全部登录，停用了令牌：" + account.name(),
                    Map.of("sessions", ended, "tokens", tokensEnded, "text", why));
        });
    }

    /** Whoever and whatever is in by this account is out. */
    private void shutOut(Account account) {
        sessions.endAll(account.officerId(), null);
        tokens.endAll(account);
    }

    private Given change(Viewer viewer, long id, long version, Consumer<Account> how) {
        var account = kept(viewer, id, version);
        how.accept(account);
        return new Given(card(viewer, accounts.saveAndFlush(account)), null, false);
    }

    private Account kept(Viewer viewer, long id, long version) {
        var account = accounts.findToKeep(id).orElseThrow(AccountDesk::unknown);
        if (account.officerId() == viewer.officerId()) {
            throw new Refused("account-own", "自己的账号由另一位安全管理员来改。", null);
        }
        if (account.version() != version) {
            throw new OptimisticLockingFailureException("account " + id + " is at version " + account.version());
        }
        return account;
    }

    private void requireApart(Set<Role> roles) {
        faultOf(roles).ifPresent(fault -> {
            throw new Refused(roles.isEmpty() ? "roles-none" : "roles-apart", fault, "roles");
        });
    }

    /** What is wrong with a set of roles; empty when nothing is. */
    Optional<String> faultOf(Set<Role> roles) {
        if (roles.isEmpty()) {
            return Optional.of("至少选一个岗位。");
        }
        return roles.stream()
                .filter(role -> roles.size() > 1 && policy.alone().contains(role))
                .findFirst()
                .map(role -> "三员分立：" + role.label() + "不能再兼别的岗位。");
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(joining("、"));
    }

    private void record(Viewer viewer, Account account, String kind, String summary, Map<String, ?> details) {
        var all = new HashMap<String, Object>(details);
        all.put("account", account.name());
        audit.record(kind, null, viewer.actor(), summary, all);
    }

    private static Refused unknown() {
        return new Refused("not-found", "没有这个账号。", null);
    }
}
