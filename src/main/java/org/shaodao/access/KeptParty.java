package org.shaodao.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.shaodao.access.IdentityVault.MaskedParty;
import org.shaodao.access.IdentityVault.Party;
import org.shaodao.access.vault.Identity;
import org.shaodao.access.vault.IdentitySeal;

/** A party as it is kept, apart from the case and sealed. */
@Entity
@Table(name = "party")
class KeptParty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;

    @Column(name = "party_role")
    private String role;

    private boolean minor;
    private byte[] sealed;
    private String keyId;
    private String nameHash;
    private String phoneHash;
    private String idHash;

    protected KeptParty() {}

    KeptParty(String caseNumber, Party party, IdentitySeal seal) {
        this.caseNumber = caseNumber;
        this.role = party.role();
        this.minor = party.minor();
        var name = party.name() == null ? "" : party.name();
        keep(new Identity(name, party.phone(), party.idNumber(), party.address()), seal);
    }

    private void keep(Identity identity, IdentitySeal seal) {
        var kept = seal.seal(caseNumber, identity);
        sealed = kept.sealed();
        keyId = kept.keyId();
        nameHash = kept.hashes().name();
        phoneHash = kept.hashes().phone();
        idHash = kept.hashes().idNumber();
    }

    /** With the key that seals what is new. */
    void sealAnew(IdentitySeal seal) {
        keep(open(seal), seal);
    }

    private Identity open(IdentitySeal seal) {
        return seal.open(caseNumber, sealed, keyId);
    }

    long id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    String role() {
        return role;
    }

    Party inClear(IdentitySeal seal) {
        var who = open(seal);
        return new Party(who.name(), role, who.phone(), who.idNumber(), who.address(), minor);
    }

    MaskedParty masked(IdentitySeal seal) {
        var who = open(seal);
        return new MaskedParty(
                id,
                Mask.name(who.name(), minor),
                role,
                Mask.phone(who.phone(), minor),
                Mask.idNumber(who.idNumber(), minor),
                Mask.address(who.address(), minor),
                minor);
    }
}
