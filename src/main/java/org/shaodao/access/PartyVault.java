package org.shaodao.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.shaodao.access.vault.IdentitySeal;
import org.shaodao.audit.AuditTrail;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Keeps identities and shows them masked; one in clear costs a purpose and leaves a trace. */
@Service
@Validated
class PartyVault implements IdentityVault {

    private static final Limit MOST_FOUND = Limit.of(200);

    private final Parties parties;
    private final PartyLooks looks;
    private final IdentitySeal seal;
    private final CaseScope scope;
    private final OpenWork work;
    private final AuditTrail audit;
    private final Clock clock;

    PartyVault(
            Parties parties,
            PartyLooks looks,
            IdentitySeal seal,
            CaseScope scope,
            @Lazy OpenWork work,
            AuditTrail audit,
            Clock clock) {
        this.parties = parties;
        this.looks = looks;
        this.seal = seal;
        this.scope = scope;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(String caseNumber, List<Party> newParties) {
        parties.saveAll(newParties.stream()
                .map(party -> new KeptParty(caseNumber, party, seal))
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<MaskedParty> masked(String caseNumber) {
        return parties.findByCaseNumberOrderById(caseNumber).stream()
                .map(party -> party.masked(seal))
                .toList();
    }

    @Override
    @Transactional
    public Party reveal(Viewer viewer, String caseNumber, long partyId, String purpose) {
        if (!Action.PARTY_REVEAL.isOpenTo(viewer.roles())
                || !scope.mayRead(viewer, caseNumber)
                || !work.isThereFor(viewer, caseNumber)) {
            throw scope.refuse(viewer, caseNumber, "查看当事人身份：本部门在这件哨上没有要办的任务");
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
        return party.inClear(seal);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(String caseNumber) {
        return parties.countByCaseNumber(caseNumber);
    }

    @Override
    @Transactional
    public List<String> casesOf(Viewer viewer, Lookup lookup, String purpose) {
        if (!Action.PARTY_SEARCH.isOpenTo(viewer.roles())) {
            throw scope.refuse(viewer, null, "按当事人查哨");
        }
        var found = casesOf(lookup).stream()
                .filter(number -> scope.mayRead(viewer, number))
                .toList();
        audit.record(
                "PARTY_SEARCHED",
                null,
                viewer.actor(),
                "按当事人查哨，查到 " + found.size() + " 件",
                Map.of("by", lookup.by().label(), "purpose", purpose.strip(), "found", found.size()));
        return found;
    }

    private List<String> casesOf(Lookup lookup) {
        var value = lookup.value();
        return switch (lookup.by()) {
            case NAME -> parties.casesByName(seal.nameHash(value), MOST_FOUND);
            case PHONE -> parties.casesByPhone(seal.phoneHash(value), MOST_FOUND);
            case ID_NUMBER -> parties.casesById(seal.idHash(value), MOST_FOUND);
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<Look> looks(String caseNumber) {
        return looks.ofCase(caseNumber).stream().map(look -> look.view(seal)).toList();
    }
}
