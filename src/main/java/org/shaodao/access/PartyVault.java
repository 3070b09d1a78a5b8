package org.shaodao.access;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.shaodao.Refused;
import org.shaodao.access.vault.IdentitySeal;
import org.shaodao.audit.AuditTrail;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Keeps identities and shows them masked; one in clear costs a purpose and leaves a trace. */
@Service
@Validated
class PartyVault implements IdentityVault {

    private static final Limit MOST_LOOKS = Limit.of(500);

    private final Parties parties;
    private final PartyIndex index;
    private final PartyLooks looks;
    private final IdentitySeal seal;
    private final CaseScope scope;
    private final CaseProtection protection;
    private final OpenWork work;
    private final AuditTrail audit;
    private final Clock clock;

    PartyVault(
            Parties parties,
            PartyIndex index,
            PartyLooks looks,
            IdentitySeal seal,
            CaseScope scope,
            CaseProtection protection,
            @Lazy OpenWork work,
            AuditTrail audit,
            Clock clock) {
        this.parties = parties;
        this.index = index;
        this.looks = looks;
        this.seal = seal;
        this.scope = scope;
        this.protection = protection;
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
    public Masked masked(Viewer viewer, String caseNumber) {
        var kept = parties.findByCaseNumberOrderById(caseNumber);
        var guard = protection.of(caseNumber);
        var hidden = guard.isPresent() && !guard.get().isOpenTo(viewer);
        var shown = hidden
                ? List.<MaskedParty>of()
                : kept.stream().map(party -> party.masked(seal)).toList();
        return new Masked(guard.orElse(null), hidden, kept.size(), shown);
    }

    @Override
    @Transactional
    public Party reveal(Viewer viewer, String caseNumber, long partyId, String purpose) {
        if (!Action.PARTY_REVEAL.isOpenTo(viewer.roles())
                || !scope.mayRead(viewer, caseNumber)
                || !work.isThereFor(viewer, caseNumber)) {
            throw scope.refuse(viewer, caseNumber, "查看当事人身份：本部门在这件哨上没有要办的任务");
        }
        if (protection.hides(viewer, caseNumber)) {
            throw scope.refuse(viewer, caseNumber, "查看当事人身份：这件哨受保护，您的岗位不在其中");
        }
        var party = parties.findByIdAndCaseNumber(partyId, caseNumber)
                .orElseThrow(() -> new NoSuchElementException("no party " + partyId + " in " + caseNumber));
        var why = purpose.strip();
        keepOutOf(viewer, caseNumber, Map.of("purpose", why));
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
    public void keepOutOf(Viewer viewer, String caseNumber, Map<String, ?> texts) {
        if (texts.values().stream().flatMap(PartyVault::said).findAny().isEmpty()) {
            return;
        }
        var named = inClear(List.of(caseNumber));
        texts.forEach((field, said) -> said(said).forEach(text -> keepOut(viewer, caseNumber, named, field, text)));
    }

    /** A field may hold rows, and they texts. */
    private static Stream<String> said(Object value) {
        if (value instanceof Map<?, ?> row) {
            return row.values().stream().flatMap(PartyVault::said);
        }
        if (value instanceof Collection<?> rows) {
            return rows.stream().flatMap(PartyVault::said);
        }
        return value instanceof String text && !text.isBlank() ? Stream.of(text) : Stream.empty();
    }

    private void keepOut(Viewer viewer, @Nullable String caseNumber, List<Party> named, String field, String text) {
        try {
            PartyInText.refuse(named, field, text);
        } catch (Refused partyInText) {
            audit.recordApart("ACCESS_REFUSED", caseNumber, viewer.actor(), "写的话里有当事人的身份，没有收下", Map.of());
            throw partyInText;
        }
    }

    private List<Party> inClear(Collection<String> caseNumbers) {
        return parties.findByCaseNumberInOrderById(caseNumbers).stream()
                .map(party -> party.inClear(seal))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> naming(String caseNumber, Collection<String> texts) {
        var named = inClear(List.of(caseNumber));
        return texts.stream().filter(text -> PartyInText.isIn(named, text)).collect(toSet());
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
        keepOut(viewer, null, List.of(lookup.asParty()), "purpose", purpose);
        var found = List.copyOf(protection.open(viewer, index.cases(viewer, lookup)));
        keepOut(viewer, null, inClear(found), "purpose", purpose);
        audit.record(
                "PARTY_SEARCHED",
                null,
                viewer.actor(),
                "按当事人查哨，查到 " + found.size() + " 件",
                Map.of("by", lookup.by().label(), "purpose", purpose.strip(), "found", found.size()));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Look> looks(Viewer viewer, String caseNumber) {
        var hidden = protection.hides(viewer, caseNumber);
        return looks.ofCase(caseNumber, MOST_LOOKS).stream()
                .map(look -> hidden ? look.withoutWhom() : look.view(seal))
                .toList();
    }
}
