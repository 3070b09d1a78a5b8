package org.shaodao.access;

import org.shaodao.access.vault.IdentitySeal;
import org.shaodao.access.vault.Resealed;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
class PartiesResealed implements Resealed {

    private final Parties parties;
    private final IdentitySeal seal;

    PartiesResealed(Parties parties, IdentitySeal seal) {
        this.parties = parties;
        this.seal = seal;
    }

    @Override
    public int some(String currentKey, int most) {
        var old = parties.findByKeyIdNotOrderById(currentKey, Limit.of(most));
        old.forEach(party -> party.sealAnew(seal));
        return old.size();
    }
}
