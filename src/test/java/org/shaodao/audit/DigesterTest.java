package org.shaodao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DigesterTest {

    /** GB/T 32905-2016, appendix A.1, and FIPS 180-2, appendix B.1. */
    @Test
    void digests_as_the_standards_do() {
        assertThat(Digester.of("SM3").ofText("abc"))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(Digester.of("SHA-256").ofText("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void says_which_there_are() {
        assertThatThrownBy(() -> Digester.of("MD5")).hasMessageContaining("SHA-256、SM3");
    }
}
