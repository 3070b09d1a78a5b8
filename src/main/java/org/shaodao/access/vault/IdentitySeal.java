package org.shaodao.access.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shaodao.access.vault.SealedIdentity.Hashes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals identities and opens them again, each for its own case. */
@Component
public class IdentitySeal {

    private final JsonMapper json = new JsonMapper();
    private final KeyRing ring;
    private final VaultCipher first;

    IdentitySeal(@Value("${shaodao.vault.keys}") Path file, @Value("${shaodao.vault.cipher:AES-GCM}") String cipher) {
        this.ring = new KeyRing(file);
        this.first = VaultCipher.of(cipher);
    }

    /**
     * Makes sure that there are keys.
     *
     * @param inUse whether anything is sealed already: then a missing file is a lost one
     * @throws IllegalStateException when it is lost
     */
    public void prepare(boolean inUse) {
        if (!ring.exists()) {
            if (inUse) {
                throw new IllegalStateException("找不到身份保险箱的钥匙文件，而数据库里有封存的身份：请把它放回原处（配置 shaodao.vault.keys）再启动。");
            }
            ring.make(first);
        }
        ring.current();
    }

    /**
     * Seals a secret that is no identity.
     *
     * @param about what it belongs to: it can be opened for nothing else
     */
    public SealedText sealText(String about, String text) {
        var key = ring.current();
        return new SealedText(key.cipher().seal(key.bytes(), text, about), key.id());
    }

    /** @throws IllegalStateException when it was changed or belongs to something else, or its key is missing */
    public String openText(String about, SealedText sealed) {
        var key = key(sealed.keyId());
        return key.cipher().open(key.bytes(), sealed.sealed(), about);
    }

    /** @param keyId of the key it is sealed with */
    public record SealedText(byte[] sealed, String keyId) {}

    private KeyRing.Key key(String id) {
        return ring.of(id).orElseThrow(() -> new IllegalStateException("钥匙文件里没有叫 " + id + " 的钥匙，打不开用它封存的内容。"));
    }

    public SealedIdentity seal(String caseNumber, Identity identity) {
        var key = ring.current();
        try {
            var text = json.writeValueAsString(identity);
            return new SealedIdentity(key.cipher().seal(key.bytes(), text, caseNumber), key.id(), hashes(identity));
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("an identity cannot be written");
        }
    }

    public Identity open(String caseNumber, byte[] sealed, String keyId) {
        var key = key(keyId);
        try {
            return json.readValue(key.cipher().open(key.bytes(), sealed, caseNumber), Identity.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("an identity cannot be read");
        }
    }

    /** The name of the key that seals what is new. */
    public String currentKey() {
        return ring.current().id();
    }

    /** Spelled the same way whoever types it: width, case and blanks do not matter, nor do the dashes of a number. */
    public Hashes hashes(Identity identity) {
        return new Hashes(nameHash(identity.name()), phoneHash(identity.phone()), idHash(identity.idNumber()));
    }

    /** {@code null} where there is nothing to find. */
    public String nameHash(String name) {
        return hash("name", plain(name));
    }

    /** {@code null} where there is nothing to find. */
    public String phoneHash(String phone) {
        return hash("phone", phone == null ? "" : PhoneNumber.plain(phone));
    }

    /** {@code null} where there is nothing to find. */
    public String idHash(String idNumber) {
        return hash("id", figures(idNumber));
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("[\\s·•\\p{Cf}]", "")
                        .toUpperCase(Locale.ROOT);
    }

    private static String figures(String text) {
        return plain(text).replaceAll("[^0-9X]", "");
    }

    private String hash(String kind, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return keyedHash((kind + ":" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC with SHA-256, by the key that parties are found again with. */
    public String keyedHash(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ring.index(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
