package org.shaodao.access.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shaodao.Refused;
import org.shaodao.access.SignedIn;
import org.shaodao.access.SignedIn.Door;
import org.shaodao.access.TokenScope;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens by which a person's own programs come in: never more than the person may, and until a day. */
@Service
public class PersonalTokens {

    /** By which one is known where it should not be, in a published file for example. */
    private static final String MARK = "shaodao_";

    private static final int BYTES = 32;
    private static final Duration USED_TO = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final KeptTokens tokens;
    private final SignInPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    PersonalTokens(Accounts accounts, KeptTokens tokens, SignInPolicy policy, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param used when a program last came with it, to the minute; {@code null} for never */
    public record View(long id, String title, TokenScope scope, Instant made, Instant expires, Instant used) {}

    /** @param text told once and kept nowhere */
    public record Made(View view, String text) {}

    /** Those that still open something, newest first. */
    @Transactional(readOnly = true)
    public List<View> of(Viewer viewer) {
        return open(accounts.findByOfficerIdAndClosedFalse(viewer.officerId()).orElseThrow());
    }

    private List<View> open(Account account) {
        return tokens.open(account.id(), clock.instant()).stream()
                .map(PersonalToken::view)
                .toList();
    }

    /**
     * @param days until it expires
     * @throws Refused {@code token-days}, {@code token-many}
     */
    @Transactional
    public Made make(Viewer viewer, String title, TokenScope scope, int days) {
        var account = accounts.findToChange(viewer.officerId()).orElseThrow();
        var rule = policy.tokens();
        if (days < 1 || days > rule.longestDays()) {
            throw new Refused("token-days", "有效期是 1 到 " + rule.longestDays() + " 天。", "days");
        }
        if (open(account).size() >= rule.most()) {
            throw new Refused("token-many", "最多 " + rule.most() + " 个令牌，先停用不用的。", null);
        }
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var text = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = now();
        var made =
                tokens.save(new PersonalToken(account, title, hash(text), scope, now, now.plus(Duration.ofDays(days))));
        audit.record(
                "TOKEN_MADE",
                null,
                viewer.actor(),
                "新建令牌：" + title + "（" + scope.label() + "，" + days + " 天）",
                Map.of("token", made.id(), "scope", scope.name(), "days", days));
        return new Made(made.view(), text);
    }

    /** @throws Refused {@code not-found} when the person has none of that number */
    @Transactional
    public void end(Viewer viewer, long id) {
        var account = accounts.findToChange(viewer.officerId()).orElseThrow();
        var token = tokens.open(account.id(), clock.instant()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("not-found", "没有这个令牌，可能已经停用了。", null));
        token.end(now());
        audit.record("TOKEN_ENDED", null, viewer.actor(), "停用令牌：" + token.title(), Map.of("token", id));
    }

    /** Ends all of an account. */
    int endAll(Account account) {
        var open = tokens.open(account.id(), clock.instant());
        open.forEach(token -> token.end(now()));
        return open.size();
    }

    int count(Account account) {
        return tokens.open(account.id(), clock.instant()).size();
    }

    /** Whose token it is; empty for one that is unknown, expired, ended, or of a closed account, all alike. */
    @Transactional
    public Optional<SignedIn> holder(String text) {
        var now = now();
        var token = tokens.ofHash(hash(text)).filter(found -> found.admits(now));
        token.filter(found ->
                        found.usedAt() == null || found.usedAt().plus(USED_TO).isBefore(now))
                .ifPresent(found -> tokens.used(found.id(), now));
        return token.map(found ->
                new SignedIn(found.account().officerId(), found.account().name(), Door.TOKEN, found.scope()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Of 256 random bits: nobody finds them from it. */
    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
