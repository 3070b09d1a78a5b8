package org.shaodao.agency;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agencies and their people, read. An agency's id is also the name of its queue. */
public interface AgencyDirectory {

    Optional<AgencyView> find(String agencyId);

    /** @throws java.util.NoSuchElementException when there is no such agency */
    AgencyView get(String agencyId);

    /** Whether there is such an agency and it has not ended. */
    boolean holds(String agencyId);

    /**
     * The agency that answers today for what was this one's: itself, or the one that took over.
     *
     * @throws java.util.NoSuchElementException when there is no such agency
     */
    AgencyView standing(String agencyId);

    /** Whether this agency is that one or has taken over from it. */
    default boolean standsFor(String agencyId, String former) {
        return agencyId.equals(former) || standing(former).id().equals(agencyId);
    }

    /**
     * The agency of a kind that answers for a place: the nearest one going up from the region (community, township,
     * county, city).
     */
    Optional<AgencyView> responsibleFor(String kind, String regionCode);

    /** Agencies that answer for a place, nearest first, filtered by a word of their name when {@code query} is given. */
    List<AgencyView> answeringFor(String regionCode, String query);

    Optional<OfficerView> officer(long officerId);

    /** The person with this staff number. */
    Optional<OfficerView> officerNumbered(String staffNumber);

    /** The kinds of agencies: their Chinese names by code, in the usual order. */
    Map<String, String> kinds();

    /** People of an agency who are in service, head first. */
    List<OfficerView> officersOf(String agencyId);

    /** Heads of an agency (post with {@code head}). */
    List<OfficerView> headsOf(String agencyId);

    /** Who is on the duty roster of the agency at that instant; the heads when nobody is. */
    List<OfficerView> onDuty(String agencyId, Instant at);

    /** Who stands in for a person at that instant; people of the same agency who are in service. */
    List<OfficerView> deputiesOf(long officerId, Instant at, StandsFor what);

    /** For whom a person stands in at that instant. */
    List<OfficerView> standsInFor(long officerId, Instant at, StandsFor what);

    List<DutyClauseView> dutiesOf(String agencyId);

    Optional<DutyClauseView> duty(String clauseId);

    /**
     * @param id region code and kind: {@code 411003000000-HOUSING}
     * @param kind code of the kind: COMMUNITY, CENTRE, COURT, …
     * @param kindName Chinese name of the kind
     */
    record AgencyView(
            String id,
            String kind,
            String kindName,
            String name,
            String shortName,
            String regionCode,
            String regionPath,
            boolean territorial) {}

    /** @param staffNumber 工号 */
    record OfficerView(long id, String staffNumber, String name, String post, boolean head, String agencyId) {}

    /** @param agencyKind kind of agency the clause binds */
    record DutyClauseView(String id, String number, String agencyKind, String text, String source) {}
}
