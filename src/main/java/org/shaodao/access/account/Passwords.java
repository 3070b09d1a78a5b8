package org.shaodao.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shaodao.Refused;
import org.shaodao.access.vault.IdentitySeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and the ones an account has had. Source: {@link SignInPolicy}. */
@Component
class Passwords {

    /** bcrypt reads no further. */
    private static final int LONGEST_BYTES = 72;
    /** What cannot be mistaken for something else when it is read out or copied by hand. */
    private static final String PLAIN_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    /** 69 random bits, which need no slow hash: it would take hours to open the accounts of a whole town. */
    private static final int GIVEN_LENGTH = 12;

    private static final String DISGUISES = "@4$503!17";
    private static final String DISGUISED = "aassoeilt";

    /** Characters: so many in a row are one, and fewer beside them are none. */
    private static final int FEW = 4;

    private static final String MADE = "made:";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignInPolicy.Password policy;
    private final PasswordEncoder encoder;
    private final IdentitySeal seal;
    private final JdbcClient jdbc;
    /** Compared with when there is no slow hash to compare with, so that the answer takes as long. */
    private final String nobodysHash;

    Passwords(SignInPolicy policy, PasswordEncoder encoder, IdentitySeal seal, JdbcClient jdbc) {
        this.policy = policy.password();
        this.encoder = encoder;
        this.seal = seal;
        this.jdbc = jdbc;
        this.nobodysHash = encoder.encode("nobody");
    }

    /** What is wrong with it; empty when nothing is. */
    Optional<String> fault(String password, String account) {
        if (password.codePointCount(0, password.length()) < policy.shortest()) {
            return Optional.of("密码至少 " + policy.shortest() + " 位。");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("密码太长：最多 72 个字母数字，或 24 个汉字。");
        }
        if (kinds(password) < policy.kinds()) {
            return Optional.of("密码要有大写字母、小写字母、数字、其他符号中的 " + policy.kinds() + " 种。");
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (!account.isEmpty() && plain.contains(account.toLowerCase(Locale.ROOT))) {
            return Optional.of("密码里不能有账号。");
        }
        if (isCommon(plain)) {
            return Optional.of("这个密码太常见，容易被猜到，请换一个。");
        }
        return Optional.empty();
    }

    /** A word with a few figures around it, letters written as figures, and figures in a row are guessed first. */
    private boolean isCommon(String plain) {
        var core = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return policy.common().contains(plain)
                || policy.words().contains(spelledOut(core))
                || plain.length() - inRows(plain) < FEW;
    }

    private static String spelledOut(String word) {
        return word.chars()
                .mapToObj(c -> {
                    int place = DISGUISES.indexOf(c);
                    return String.valueOf((char) (place < 0 ? c : DISGUISED.charAt(place)));
                })
                .collect(Collectors.joining());
    }

    /** Characters of rows: 1234, dcba, aaaa. */
    private static int inRows(String plain) {
        int all = 0;
        int from = 0;
        while (from < plain.length()) {
            int to = from + 1;
            int step = to < plain.length() ? plain.charAt(to) - plain.charAt(from) : 2;
            while (Math.abs(step) <= 1 && to < plain.length() && plain.charAt(to) - plain.charAt(to - 1) == step) {
                to++;
            }
            all += to - from >= FEW ? to - from : 0;
            from = to - from >= FEW ? to : from + 1;
        }
        return all;
    }

    private static long kinds(String password) {
        return Stream.<IntPredicate>of(
                        c -> c >= 'A' && c <= 'Z',
                        c -> c >= 'a' && c <= 'z',
                        c -> c >= '0' && c <= '9',
                        c -> !(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9'))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    /**
     * Compared in the same time, whatever there is to compare with.
     *
     * @param hash {@code null} for an account that there is not, or that no password opens: nothing matches
     */
    boolean matches(String password, String hash) {
        var inTwo = FirstPassword.is(hash);
        var made = inTwo || hash != null && hash.startsWith(MADE);
        var slow = encoder.matches(password, hash == null || made ? nobodysHash : hash);
        var whole = MessageDigest.isEqual(bytes(encodeMade(password)), bytes(hash == null ? "" : hash));
        var halves = (inTwo ? FirstPassword.of(hash) : FirstPassword.NOBODYS).matches(password, seal::keyedHash);
        return hash != null && (inTwo ? halves : made ? whole : slow);
    }

    /** The hash of a password that somebody has chosen. */
    String encode(String chosen) {
        return encoder.encode(chosen);
    }

    /** The hash of a password that {@link #make} has made. */
    String encodeMade(String made) {
        try {
            return MADE
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(made)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A first password, to be told to the person once and changed by them. */
    String make() {
        while (true) {
            var made = RANDOM.ints(GIVEN_LENGTH, 0, PLAIN_LETTERS.length())
                    .mapToObj(place -> PLAIN_LETTERS.substring(place, place + 1))
                    .reduce("", String::concat);
            if (kinds(made) == 3) {
                return made;
            }
        }
    }

    /**
     * Sets the one the person has chosen, and remembers the one before.
     *
     * @throws Refused {@code password-weak}, {@code password-known}
     */
    void change(Account account, String chosen, Instant now) {
        fault(chosen, account.name()).ifPresent(fault -> {
            throw new Refused("password-weak", fault, "chosen");
        });
        var former = jdbc.sql(
                        "select password_hash from account_password where account_id = ? order by id desc limit ?")
                .params(account.id(), policy.remembered())
                .query(String.class)
                .list();
        var before = account.passwordHash();
        if (Stream.concat(Stream.ofNullable(before), former.stream()).anyMatch(hash -> matches(chosen, hash))) {
            throw new Refused("password-known", "不能和最近 " + policy.remembered() + " 次用过的密码一样。", "chosen");
        }
        if (before != null) {
            jdbc.sql("insert into account_password (account_id, password_hash) values (?, ?)")
                    .params(account.id(), before)
                    .update();
        }
        account.password(encode(chosen), now, false);
    }

    /** Gives a whole first password, where there is nobody yet who could give half of it. */
    String giveWhole(Account account, Instant now) {
        var made = make();
        account.password(encodeMade(made), now, true);
        return made;
    }

    /** Gives the first half of a first password; {@link #complete} gives the other. */
    String giveHalf(Account account, Instant now) {
        var half = FirstPassword.newHalf();
        account.password(encodeHalf(half), now, true);
        return half;
    }

    /** The hash of a half that {@link FirstPassword#newHalf} has made. */
    String encodeHalf(String half) {
        return FirstPassword.withHalf(half, seal::keyedHash).text();
    }

    /** The hash of a first password from the hash of its first half, or of another one with that half. */
    String complete(String hash, String code) {
        return FirstPassword.of(hash).withCode(code, seal::keyedHash).text();
    }
}
