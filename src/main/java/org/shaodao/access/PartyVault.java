package org.shaodao.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shaodao.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Keeps identities and shows them masked; one in clear costs a purpose and leaves a trace. */
@Service
@Validated
class PartyVault implements IdentityVault {

    private final Parties parties;
    private final PartyLooks looks;
    private final CaseScope scope;
    private final AuditTrail audit;
    private final Clock clock;

    PartyVault(Parties parties, PartyLooks looks, CaseScope scope, AuditTrail audit, Clock clock) {
        this.parties = parties;
        this.looks = looks;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(String caseNumber, List<Party> newParties) {
        parties.saveAll(newParties.stream()
                .map(party -> new KeptParty(caseNumber, party))
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<MaskedParty> masked(String caseNumber) {
        return parties.findByCaseNumberOrderById(caseNumber).stream()
                .map(KeptParty::masked)
                .toList();
    }

    @Override
    @Transactional
    public Party reveal(Viewer viewer, String caseNumber, long partyId, String purpose) {
        if (!Action.PARTY_REVEAL.isOpenTo(viewer.roles()) || !scope.mayRead(viewer, caseNumber)) {
            throw scope.refuse(viewer, caseNumber, "查看当事人身份");
        }
        var party = parties.findByIdAndCaseNumber(partyId, caseNumber)
                .orElseThrow(() -> new NoSuchElementException("no party " + partyId + " in " + caseNumber));
        var why = purpose.strip();
        looks.save(new PartyLook(caseNumber, party, viewer, why, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.record(
                "PARTY_REVEALED",
                caseNumber,
                viewer.actor(),
                "查看了一名当事人的身份",
                Map.of("partyId", partyId, "role", party.role(), "purpose", why));
        return party.inClear();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Look> looks(String caseNumber) {
        return looks.ofCase(caseNumber).stream().map(PartyLook::view).toList();
    }
}
