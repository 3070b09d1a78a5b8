package org.shaodao.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shaodao.agency.AgencyDirectory.OfficerView;

/** Writes agencies, people, duty list and roster. What is there stays as it is; nothing is removed. */
public interface AgencyRegister {

    /**
     * Enters the agencies that are not there yet.
     *
     * @return how many were new
     */
    int enterAgencies(List<AgencyEntry> agencies);

    /** Enters the people whose staff number is not there yet, and their posts. */
    int enterOfficers(List<OfficerEntry> officers);

    /** Enters the clauses of the duty list that are not there yet. */
    int enterClauses(List<ClauseEntry> clauses);

    /** Enters the roster of the agencies that have none yet. */
    int enterRoster(List<RosterEntry> slots);

    /** The person with this staff number. */
    Optional<OfficerView> officerNumbered(String staffNumber);

    /**
     * The id of the person with this staff number, entered in the same transaction perhaps.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when nobody has it
     */
    long idOf(String staffNumber);

    /** @param kind code of the kind; with the region code it makes the agency's id */
    record AgencyEntry(String kind, String regionCode, String name, String shortName) {

        public String id() {
            return regionCode + "-" + kind;
        }
    }

    /**
     * @param staffNumber 工号: the agency's id and two digits, {@code 411003002011-COMMUNITY-01}
     * @param staff false for people of the place who do no duty: residents
     * @param sortNo place of the post within the agency, the head's first
     */
    record OfficerEntry(
            String staffNumber, String name, String agencyId, String post, boolean head, boolean staff, int sortNo) {}

    record ClauseEntry(String id, String number, String agencyKind, String text, String source) {}

    /**
     * A slot of the roster; it ends on the next day when it ends where or before it starts.
     *
     * @param date the one date, or {@code null} when the slot returns weekly; dated slots go before weekly ones
     * @param weekday 1 Monday … 7 Sunday, or {@code null} when dated
     * @param fromMinute minute of the day
     */
    record RosterEntry(
            String agencyId, String staffNumber, LocalDate date, Integer weekday, int fromMinute, int toMinute) {}
}
