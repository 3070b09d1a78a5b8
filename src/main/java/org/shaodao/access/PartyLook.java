package org.shaodao.access;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shaodao.access.IdentityVault.Look;
import org.shaodao.access.vault.IdentitySeal;

/** Somebody saw an identity in clear. Never changed. */
@Entity
@Table(name = "party_look")
class PartyLook {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseNumber;

    @ManyToOne(fetch = FetchType.LAZY)
    private KeptParty party;

    private Instant lookedAt;
    private long officerId;
    private String officerName;
    private String agencyName;
    private String purpose;

    protected PartyLook() {}

    PartyLook(String caseNumber, KeptParty party, Viewer viewer, String purpose, Instant at) {
        this.caseNumber = caseNumber;
        this.party = party;
        this.lookedAt = at;
        this.officerId = viewer.officerId();
        this.officerName = viewer.name();
        this.agencyName = viewer.agencyName();
        this.purpose = purpose;
    }

    Look view(IdentitySeal seal) {
        return new Look(
                lookedAt, officerName, agencyName, purpose, party.masked(seal).name());
    }

    Look withoutWhom() {
        return new Look(lookedAt, officerName, agencyName, purpose, null);
    }
}
