package org.shaodao.access;

import java.util.Optional;

/**
 * Which cases a person may read: those of the region's subtree for a territorial agency, and those their agency or they
 * themselves were brought into. Refusals are recorded.
 */
public interface CaseScope {

    /**
     * A new case and where it lies.
     *
     * @param order by which lists sort, higher is newer: the key of the whistle
     */
    void open(String caseNumber, String regionPath, long order);

    /** Lists show what is over apart from what is open. */
    void over(String caseNumber, boolean over);

    /** Brings an agency into the case: blower, department, arbiter, copied agency. Harmless when it is in already. */
    void admit(String caseNumber, String agencyId);

    /** Brings one person into the case (copied to, handed over). */
    void admitOfficer(String caseNumber, long officerId);

    boolean mayRead(Viewer viewer, String caseNumber);

    /** Everybody who may read a case, for telling many people of a change; empty when there is no such case. */
    Optional<CaseCircle> circleOf(String caseNumber);

    /** @throws AccessRefused when the case is outside the scope; the refusal is recorded */
    void requireRead(Viewer viewer, String caseNumber);

    /** Refuses an action and records it; the case is named in the record, never in what the person is told. */
    AccessRefused refuse(Viewer viewer, String caseNumber, String action);
}
