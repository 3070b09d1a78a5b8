package org.shaodao.access;

import org.shaodao.access.vault.IdentitySeal;
import org.springframework.stereotype.Component;

/** Hashes with the vault's key for other modules, which do not see the vault. */
@Component
class VaultHash implements KeyedHash {

    private final IdentitySeal seal;

    VaultHash(IdentitySeal seal) {
        this.seal = seal;
    }

    @Override
    public String of(byte[] content) {
        return seal.keyedHash(content);
    }
}
