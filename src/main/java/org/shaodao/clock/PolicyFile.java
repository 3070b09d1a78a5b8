package org.shaodao.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * 时限政策 as their data file says it.
 *
 * @param tiers Chinese names of the levels
 * @param ladders by name: percent → who is told
 */
record PolicyFile(
        LocalDate effectiveFrom,
        Map<String, String> tiers,
        Map<String, Map<Integer, List<String>>> ladders,
        List<Entry> policies,
        List<Reason> suspensionReasons) {

    /** One rule for one or more tiers. */
    record Entry(
            String policy,
            String name,
            List<String> tiers,
            int amount,
            BudgetUnit unit,
            boolean roll,
            boolean pausable,
            boolean anew,
            Integer extensionMost,
            BudgetUnit extensionUnit,
            String ladder,
            String fromWord,
            String act,
            String source) {}

    record Reason(String code, String name, int longestDays, String source) {}

    /** One policy per entry and tier, without id and revision. */
    List<ClockPolicy> rules() {
        return policies.stream()
                .flatMap(entry -> entry.tiers().stream().map(tier -> rule(entry, tier)))
                .toList();
    }

    private ClockPolicy rule(Entry entry, String tier) {
        return new ClockPolicy(
                0,
                entry.policy(),
                tier,
                0,
                entry.name(),
                tiers.get(tier),
                new Budget(entry.amount(), entry.unit()),
                entry.roll(),
                entry.pausable(),
                entry.anew(),
                entry.extensionMost() == null ? null : new Budget(entry.extensionMost(), entry.extensionUnit()),
                entry.fromWord(),
                entry.act(),
                ladder(entry.ladder()),
                entry.source(),
                effectiveFrom);
    }

    private List<Rung> ladder(String name) {
        return ladders.get(name).entrySet().stream()
                .map(rung -> new Rung(rung.getKey(), rung.getValue()))
                .sorted(Comparator.comparingInt(Rung::percent))
                .toList();
    }
}
