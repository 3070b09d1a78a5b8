package org.shaodao.access;

import java.nio.charset.StandardCharsets;
import org.shaodao.access.vault.IdentitySeal;
import org.shaodao.audit.RecordMark;
import org.springframework.stereotype.Component;

/** Marks events with the vault's key, which is not in the database. */
@Component
class VaultMark implements RecordMark {

    private final IdentitySeal seal;

    VaultMark(IdentitySeal seal) {
        this.seal = seal;
    }

    @Override
    public String of(String event) {
        return seal.keyedHash(("event:" + event).getBytes(StandardCharsets.UTF_8));
    }
}
