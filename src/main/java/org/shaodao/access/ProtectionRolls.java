package org.shaodao.access;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shaodao.audit.AuditTrail;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which cases are protected, and answers from it. */
@Service
class ProtectionRolls implements CaseProtection {

    private final ProtectedCases cases;
    private final AuditTrail audit;
    private final Clock clock;

    ProtectionRolls(ProtectedCases cases, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Protection> of(String caseNumber) {
        return cases.findByCaseNumber(caseNumber).map(ProtectedCase::view);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hides(Viewer viewer, String caseNumber) {
        return of(caseNumber).filter(protection -> !protection.isOpenTo(viewer)).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<String> open(Viewer viewer, Collection<String> caseNumbers) {
        var hidden = cases.findByCaseNumberIn(caseNumbers).stream()
                .filter(one -> !one.view().isOpenTo(viewer))
                .map(ProtectedCase::caseNumber)
                .collect(toSet());
        return caseNumbers.stream().filter(number -> !hidden.contains(number)).toList();
    }

    @Override
    @Transactional
    public void protect(Viewer viewer, String caseNumber, Set<Role> roles, String reason, int version) {
        var protection = cases.change(caseNumber).orElseGet(() -> new ProtectedCase(caseNumber));
        protection.as(version).name(roles, reason, viewer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        cases.save(protection);
        audit.record(
                "CASE_PROTECTED",
                caseNumber,
                viewer.actor(),
                "保护当事人，只有" + words(roles) + "能看",
                Map.of("roles", roles.stream().sorted().toList(), "reason", reason));
    }

    @Override
    @Transactional
    public void lift(Viewer viewer, String caseNumber, String reason, int version) {
        var protection = cases.change(caseNumber)
                .orElseThrow(() -> new OptimisticLockingFailureException(caseNumber + " is not protected"));
        cases.delete(protection.as(version));
        audit.record("PROTECTION_LIFTED", caseNumber, viewer.actor(), "不再保护当事人", Map.of("reason", reason));
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(joining("、"));
    }
}
