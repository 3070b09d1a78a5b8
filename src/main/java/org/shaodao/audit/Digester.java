package org.shaodao.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** How the record is digested: 256 bits, written as 64 small hexadecimal figures. */
public enum Digester {
    SHA_256("SHA-256"),
    /** 商用密码: GB/T 32905-2016. */
    SM3("SM3");

    private final String code;

    Digester(String code) {
        this.code = code;
    }

    /** As it stands in the database and in exported files. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public static Digester of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有叫 " + code + " 的摘要算法：可用 SHA-256、SM3"));
    }

    String of(byte[] bytes) {
        return HexFormat.of().formatHex(fresh().digest(bytes));
    }

    String ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private MessageDigest fresh() {
        try {
            return this == SM3
                    ? new org.bouncycastle.jcajce.provider.digest.SM3.Digest()
                    : MessageDigest.getInstance(code);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
