package org.shaodao.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A first password in two halves. 安全管理员 makes the first and is told it; the second (启用码) is made by somebody who
 * keeps no accounts, when they give it to the person. Only the two together open the account, so that whoever grants an
 * account cannot use it (三员分立, GB/T 22239-2019, 8.1.5). Kept are keyed hashes of both.
 *
 * @param half hash of the first half
 * @param code hash of the second half; empty while nobody has given one: nothing opens the account
 */
record FirstPassword(String half, String code) {

    private static final String MARK = "two:";
    private static final int HALF_LENGTH = 8;
    private static final int CODE_LENGTH = 6;
    /** Characters of a hash: 160 bits. */
    private static final int KEPT = 40;

    /** What cannot be mistaken for something else when it is read out or copied by hand. */
    private static final String HALF_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Compared with where there is none, so that the answer takes as long; nothing matches. */
    static final FirstPassword NOBODYS = new FirstPassword("0".repeat(KEPT), "");

    /** In SQL: one that is kept in the column {@code password_hash}. */
    static final String KEPT_SO = "password_hash like 'two:%'";

    /** In SQL: one whose second half nobody has given. */
    static final String WAITS = "password_hash like 'two:%:'";

    /** 46 random bits. */
    static String newHalf() {
        return random(HALF_LETTERS, HALF_LENGTH);
    }

    /** 30 random bits, for few tries: the account locks itself. */
    static String newCode() {
        return random(CODE_LETTERS, CODE_LENGTH);
    }

    private static String random(String letters, int length) {
        return RANDOM.ints(length, 0, letters.length())
                .mapToObj(place -> letters.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    static boolean is(String hash) {
        return hash != null && hash.startsWith(MARK);
    }

    /** @throws IllegalArgumentException when it is none */
    static FirstPassword of(String hash) {
        var parts = hash.split(":", -1);
        if (!is(hash) || parts.length != 3) {
            throw new IllegalArgumentException("not a first password in two halves");
        }
        return new FirstPassword(parts[1], parts[2]);
    }

    static FirstPassword withHalf(String half, Function<byte[], String> keyed) {
        return new FirstPassword(hash(half, keyed), "");
    }

    FirstPassword withCode(String given, Function<byte[], String> keyed) {
        return new FirstPassword(half, hash(given, keyed));
    }

    boolean waits() {
        return code.isEmpty();
    }

    /** As it is kept. */
    String text() {
        return MARK + half + ":" + code;
    }

    /** Blanks and dashes do not matter, nor small and capital letters in the second half. */
    boolean matches(String typed, Function<byte[], String> keyed) {
        var plain = typed.replaceAll("[\\s-]", "");
        var border = Math.min(HALF_LENGTH, plain.length());
        var first = same(half, hash(plain.substring(0, border), keyed));
        var second = same(code, hash(plain.substring(border).toUpperCase(Locale.ROOT), keyed));
        return first & second & !waits();
    }

    private static boolean same(String kept, String typed) {
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String part, Function<byte[], String> keyed) {
        return keyed.apply(("first-password:" + part).getBytes(StandardCharsets.UTF_8))
                .substring(0, KEPT);
    }
}
