package org.shaodao.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The policies in force, read: who has how long, by which rule, and for which reasons a clock may stand still. */
public interface ClockPolicies {

    /** Every policy once, in the order of the story. */
    List<PolicyName> names();

    /** The policy in force for a tier at an instant; a policy for any tier holds for all. */
    Optional<PolicyView> inForce(String policy, String tier, Instant at);

    /** The listed reasons for suspending a clock. */
    List<SuspensionReason> suspensionReasons();

    /** @param name Chinese name: 签收 */
    record PolicyName(String code, String name) {}

    /**
     * @param budget in words: 5 个工作日
     * @param extension the most it may be extended by, in words, or {@code null}
     * @param act what is to be done in time: 到场
     */
    record PolicyView(
            String code,
            String name,
            String tier,
            int revision,
            String budget,
            String extension,
            boolean pausable,
            String act,
            List<RungPolicy> rungs,
            String source,
            LocalDate effectiveFrom) {}

    record RungPolicy(int percent, List<String> tell) {}

    /** @param longestDays how many days one suspension for it may last */
    record SuspensionReason(String code, String name, int longestDays, String source) {}
}
