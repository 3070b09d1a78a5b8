package org.shaodao.access;

import java.util.List;

/** Identities of parties, kept apart from the case. Shown masked; revealing needs a purpose and is recorded. */
public interface IdentityVault {

    /** Keeps the parties of a case. */
    void keep(String caseNumber, List<Party> parties);

    /** All parties of a case, masked: 张*, 138****1234. */
    List<MaskedParty> masked(String caseNumber);

    /**
     * One party in clear.
     *
     * @throws AccessRefused when the viewer may not; recorded either way
     */
    Party reveal(Viewer viewer, String caseNumber, long partyId, String purpose);

    /** Who looked at the parties of a case, newest first. */
    List<Look> looks(String caseNumber);

    /**
     * @param role APPLICANT 申请方, RESPONDENT 被申请方, VICTIM 受害人, WITNESS 知情人, OTHER
     * @param minor under 18
     */
    record Party(String name, String role, String phone, String idNumber, String address, boolean minor) {}

    record MaskedParty(
            long id, String name, String role, String phone, String idNumber, String address, boolean minor) {}

    record Look(java.time.Instant at, String officerName, String agencyName, String purpose, String party) {}
}
