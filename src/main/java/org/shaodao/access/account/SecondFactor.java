package org.shaodao.access.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.shaodao.Refused;
import org.shaodao.access.vault.IdentitySeal;
import org.shaodao.access.vault.IdentitySeal.SealedText;
import org.shaodao.access.vault.Resealed;
import org.shaodao.worktime.TownClock;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes by time (RFC 6238, six figures, thirty seconds, SHA-1, which every authenticator knows), and recovery codes for
 * whoever has lost the phone. The secret is sealed like an identity.
 */
@Component
class SecondFactor implements Resealed {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;
    private static final String CODE = "\\d{6}";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final Accounts accounts;
    private final IdentitySeal seal;
    private final SignInPolicy policy;
    private final TownClock clock;
    private final JdbcClient jdbc;

    SecondFactor(Accounts accounts, IdentitySeal seal, SignInPolicy policy, TownClock clock, JdbcClient jdbc) {
        this.accounts = accounts;
        this.seal = seal;
        this.policy = policy;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * A new secret for the account, not asked for until {@link #confirm}.
     *
     * @throws Refused {@code second-factor-on} when one is asked for already
     */
    Secret begin(Account account, String issuer) {
        if (account.factorSince() != null) {
            throw new Refused("second-factor-on", "已经绑定了动态口令。换手机的，先解除再绑定。", null);
        }
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var text = Base32.toBase32String(bytes);
        var sealed = seal.sealText(about(account), text);
        account.factor(sealed.sealed(), sealed.keyId());
        var label = encoded(issuer + ":" + account.name());
        return new Secret(
                text, "otpauth://totp/%s?secret=%s&issuer=%s".formatted(label, text.replace("=", ""), encoded(issuer)));
    }

    /** @param uri what an authenticator reads from the picture */
    record Secret(String text, String uri) {}

    /**
     * From here the account asks for codes.
     *
     * @return recovery codes, each good once; they are kept as hashes only
     * @throws Refused {@code second-factor-code} when the phone shows something else
     */
    List<String> confirm(Account account, String code) {
        if (account.factorSealed() == null || !matchesTime(account, code)) {
            throw new Refused("second-factor-code", "口令不对。看看手机的时间准不准，等下一个 6 位数字出来再填。", "code");
        }
        account.factorOn(clock.instant());
        jdbc.sql("delete from account_recovery where account_id = ?")
                .param(account.id())
                .update();
        var fresh = Stream.generate(SecondFactor::recoveryCode)
                .limit(policy.secondFactor().recoveryCodes())
                .toList();
        fresh.forEach(one -> jdbc.sql("insert into account_recovery (account_id, code_hash) values (?, ?)")
                .params(account.id(), hash(one))
                .update());
        return fresh;
    }

    void takeAway(Account account) {
        account.factorOff();
        jdbc.sql("delete from account_recovery where account_id = ?")
                .param(account.id())
                .update();
    }

    /** Recovery codes that are left. */
    int left(Account account) {
        return jdbc.sql("select count(*) from account_recovery where account_id = ? and used_at is null")
                .param(account.id())
                .query(Integer.class)
                .single();
    }

    /** Whether the code is the phone's of this minute or a recovery code; either is good once. */
    boolean matches(Account account, String code) {
        var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.matches(CODE) ? matchesTime(account, plain) : usesUp(account, plain);
    }

    private boolean matchesTime(Account account, String code) {
        var secret = seal.openText(about(account), new SealedText(account.factorSealed(), account.factorKey()));
        var key = new SecretKeySpec(Base32.decode(secret), "RAW");
        var step = codes.getTimeStep().toSeconds();
        var now = clock.world().getEpochSecond() / step;
        var right = LongStream.rangeClosed(now - 1, now + 1)
                .filter(one -> same(codeAt(key, one * step), code.strip()))
                .findFirst();
        return right.isPresent() && account.take(right.getAsLong());
    }

    private String codeAt(SecretKeySpec key, long second) {
        try {
            return codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(second));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private boolean usesUp(Account account, String code) {
        return jdbc.sql("update account_recovery set used_at = ? where account_id = ? and code_hash = ?"
                                + " and used_at is null")
                        .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param(account.id())
                        .param(hash(code))
                        .update()
                == 1;
    }

    private static String recoveryCode() {
        var bytes = new byte[RECOVERY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    private static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String about(Account account) {
        return "account:" + account.id();
    }

    @Override
    public int some(String currentKey, int most) {
        var old = accounts.sealedWithout(currentKey, Limit.of(most));
        old.forEach(account -> {
            var text = seal.openText(about(account), new SealedText(account.factorSealed(), account.factorKey()));
            var sealed = seal.sealText(about(account), text);
            account.factor(sealed.sealed(), sealed.keyId());
        });
        return old.size();
    }
}
