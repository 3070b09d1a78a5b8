package org.shaodao.access.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** How a text is sealed. Both ciphers also prove that nobody has changed it, and for which case it was sealed. */
public enum VaultCipher {
    AES_GCM("AES-GCM", "AES", 32),
    /** 商用密码: GB/T 32907-2016. */
    SM4_GCM("SM4-GCM", "SM4", 16);

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Provider CASTLE = new BouncyCastleProvider();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String code;
    private final String algorithm;
    private final int keyBytes;

    VaultCipher(String code, String algorithm, int keyBytes) {
        this.code = code;
        this.algorithm = algorithm;
        this.keyBytes = keyBytes;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public static VaultCipher of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有叫 " + code + " 的加密算法：可用 AES-GCM、SM4-GCM"));
    }

    /** Length of a key in bytes. */
    int keyBytes() {
        return keyBytes;
    }

    /** @param about what the text belongs to: it can be opened for nothing else */
    byte[] seal(byte[] key, String text, String about) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, key, nonce, text.getBytes(StandardCharsets.UTF_8), about);
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when it was changed, sealed for something else or with another key */
    String open(byte[] key, byte[] whole, String about) {
        var nonce = Arrays.copyOf(whole, NONCE);
        var sealed = Arrays.copyOfRange(whole, NONCE, whole.length);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, sealed, about), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] key, byte[] nonce, byte[] bytes, String about) {
        try {
            var cipher = this == SM4_GCM
                    ? Cipher.getInstance("SM4/GCM/NoPadding", CASTLE)
                    : Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, algorithm), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(
                    "an identity cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), wrong);
        }
    }
}
