package org.shaodao.access.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultCipherTest {

    private static final String WHO = "𠮷田何某 13837401234";

    private static byte[] key(VaultCipher cipher, int first) {
        var key = new byte[cipher.keyBytes()];
        key[0] = (byte) first;
        return key;
    }

    @ParameterizedTest
    @EnumSource
    void what_is_sealed_opens_again_and_says_nothing_meanwhile(VaultCipher cipher) {
        var sealed = cipher.seal(key(cipher, 1), WHO, "411003-2026-000001");
        assertThat(cipher.open(key(cipher, 1), sealed, "411003-2026-000001")).isEqualTo(WHO);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("138");
        assertThat(cipher.seal(key(cipher, 1), WHO, "411003-2026-000001"))
                .as("the same is never sealed alike twice")
                .isNotEqualTo(sealed);
    }

    @ParameterizedTest
    @EnumSource
    void with_another_key_for_another_case_or_changed_by_a_bit_it_stays_shut(VaultCipher cipher) {
        var sealed = cipher.seal(key(cipher, 1), WHO, "411003-2026-000001");
        assertThatThrownBy(() -> cipher.open(key(cipher, 2), sealed, "411003-2026-000001"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(key(cipher, 1), sealed, "411003-2026-000002"))
                .isInstanceOf(IllegalStateException.class);
        var changed = Arrays.copyOf(sealed, sealed.length);
        changed[20] ^= 1;
        assertThatThrownBy(() -> cipher.open(key(cipher, 1), changed, "411003-2026-000001"))
                .isInstanceOf(IllegalStateException.class);
    }
}
