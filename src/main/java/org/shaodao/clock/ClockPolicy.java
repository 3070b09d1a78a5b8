package org.shaodao.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * 时限政策: one named, versioned rule about who has how long, with its source.
 *
 * @param policy name by which diagrams know it: SIGN
 * @param tier level of the whistle it is for, or {@link #ANY_TIER}
 * @param revision grows by one whenever its content changes; a running clock keeps the one it started with
 * @param roll whether a natural-day deadline on a day off moves to the next working day (民事诉讼法 §85)
 * @param pausable whether it may be suspended at all
 * @param anew whether it starts anew when what it waits for is asked again, instead of going on where it stood
 * @param extension the most it may be extended by, once; {@code null} when it may not
 * @param fromWord what starts it, in one word: 派单
 * @param act what is to be done in time: 到场
 */
record ClockPolicy(
        long id,
        String policy,
        String tier,
        int revision,
        String name,
        String tierName,
        Budget budget,
        boolean roll,
        boolean pausable,
        boolean anew,
        Budget extension,
        String fromWord,
        String act,
        List<Rung> rungs,
        String source,
        LocalDate effectiveFrom) {

    static final String ANY_TIER = "ANY";

    boolean holdsFor(String level) {
        return tier.equals(ANY_TIER) || tier.equals(level);
    }

    /** The same rule, whatever its id and revision. */
    boolean sameAs(ClockPolicy other) {
        return other.numbered(id, revision).equals(this);
    }

    ClockPolicies.PolicyView view() {
        return new ClockPolicies.PolicyView(
                policy,
                name,
                tier,
                revision,
                budget.say(),
                extension == null ? null : extension.say(),
                pausable,
                act,
                rungs.stream()
                        .map(rung -> new ClockPolicies.RungPolicy(rung.percent(), rung.tell()))
                        .toList(),
                source,
                effectiveFrom);
    }

    private ClockPolicy numbered(long anId, int aRevision) {
        return new ClockPolicy(
                anId,
                policy,
                tier,
                aRevision,
                name,
                tierName,
                budget,
                roll,
                pausable,
                anew,
                extension,
                fromWord,
                act,
                rungs,
                source,
                effectiveFrom);
    }
}
