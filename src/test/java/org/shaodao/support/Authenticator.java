package org.shaodao.support;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A phone with an authenticator, written from RFC 4226 and RFC 6238 alone: another hand than the application's. */
public record Authenticator(byte[] secret) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static Authenticator holding(String base32) {
        var bits = new StringBuilder();
        for (var letter : base32.toCharArray()) {
            bits.append(String.format("%5s", Integer.toBinaryString(ALPHABET.indexOf(letter)))
                    .replace(' ', '0'));
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return new Authenticator(bytes);
    }

    /** What it shows so many half minutes from now. */
    public String shows(int ahead) {
        return at(Instant.now().getEpochSecond() / 30 + ahead);
    }

    private String at(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int from = hash[19] & 0xf;
            int number = ByteBuffer.wrap(hash, from, 4).getInt() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
