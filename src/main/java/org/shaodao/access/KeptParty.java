package org.shaodao.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.shaodao.access.IdentityVault.MaskedParty;
import org.shaodao.access.IdentityVault.Party;

/** A party as it is kept, apart from the case. */
@Entity
@Table(name = "party")
class KeptParty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;

    @Column(name = "party_role")
    private String role;

    private String name;
    private String phone;
    private String idNumber;
    private String address;
    private boolean minor;

    protected KeptParty() {}

    KeptParty(String caseNumber, Party party) {
        this.caseNumber = caseNumber;
        this.role = party.role();
        this.name = party.name() == null ? "" : party.name();
        this.phone = party.phone();
        this.idNumber = party.idNumber();
        this.address = party.address();
        this.minor = party.minor();
    }

    long id() {
        return id;
    }

    String role() {
        return role;
    }

    Party inClear() {
        return new Party(name, role, phone, idNumber, address, minor);
    }

    MaskedParty masked() {
        return new MaskedParty(
                id,
                Mask.name(name, minor),
                role,
                Mask.phone(phone, minor),
                Mask.idNumber(idNumber, minor),
                Mask.address(address, minor),
                minor);
    }
}
