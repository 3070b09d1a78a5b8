package org.shaodao.demo.past;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.shaodao.whistle.WhistleLevel;
import org.shaodao.whistle.WhistleState;

/**
 * A case of the past as its file tells it.
 *
 * @param id known within the files only
 * @param community name of the village or community that blows
 * @param grid number of the grid cell, {@code null} for the community as a whole
 * @param when when it is blown, see {@link Moment}
 * @param levelReason why the level is not the proposed one, else {@code null}
 * @param photos names of {@link Sketches}
 * @param departments who is asked for instead of whom the rules propose; empty: as proposed
 * @param course what people do afterwards, in this order
 * @param ends where the whistle stands at the end
 */
record PastCase(
        String id,
        String community,
        Integer grid,
        String type,
        WhistleLevel level,
        String levelReason,
        String harm,
        String persons,
        boolean minor,
        boolean weapon,
        String when,
        String title,
        String text,
        String tried,
        String place,
        List<String> photos,
        List<Someone> parties,
        List<Called> departments,
        String departmentsReason,
        List<Deed> course,
        WhistleState ends) {

    PastCase {
        harm = harm == null ? "NONE" : harm;
        persons = persons == null ? "FEW" : persons;
        photos = photos == null ? List.of() : List.copyOf(photos);
        parties = parties == null ? List.of() : List.copyOf(parties);
        departments = departments == null ? List.of() : List.copyOf(departments);
        course = course == null ? List.of() : List.copyOf(course);
    }

    boolean urgent() {
        return level == WhistleLevel.EMERGENCY;
    }

    /** A party. All are invented. */
    record Someone(String name, String role, String phone, String address, boolean minor) {}

    /** @param kind kind of agency: the one that answers for the community is meant */
    record Called(String kind, String role) {}

    /**
     * What somebody does. Which of the fields are needed depends on {@code does}, see {@link FilledForms} and
     * {@link TalkDeeds}.
     *
     * @param by kind of the agency that acts, where more than one could
     * @param person which of its people (0 is the head), {@code null} for the usual one
     * @param say the chosen outcome
     * @param to kind of the agency it is about
     * @param beside kinds of further agencies
     * @param of id of another case of the past
     * @param days how long, in the unit of the matter
     */
    record Deed(
            @JsonProperty("does") String name,
            String when,
            String by,
            Integer person,
            String text,
            String say,
            String satisfaction,
            String way,
            String clause,
            String to,
            List<String> beside,
            String of,
            String clock,
            String reason,
            Integer days,
            List<String> photos) {

        Deed {
            beside = beside == null ? List.of() : List.copyOf(beside);
            photos = photos == null ? List.of() : List.copyOf(photos);
        }

        /** Whether the whistle is closed by it. */
        boolean closes() {
            return "verify".equals(name) && (say == null || "solved".equals(say));
        }
    }
}
