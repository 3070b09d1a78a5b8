package org.shaodao.clock;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step of the ladder.
 *
 * @param percent share of the budget at which it is reached
 * @param tell who is told; escalation adds people and never takes the matter away
 */
record Rung(int percent, List<String> tell) {

    /** Reads {@code 50:OWNER;100:STREET,PEACE_OFFICE}; empty text is a policy without ladder. */
    static List<Rung> parse(String text) {
        return Arrays.stream(text.split(";"))
                .filter(rung -> !rung.isBlank())
                .map(rung -> rung.split(":"))
                .map(parts -> new Rung(Integer.parseInt(parts[0]), List.of(parts[1].split(","))))
                .sorted(Comparator.comparingInt(Rung::percent))
                .toList();
    }

    static String write(List<Rung> rungs) {
        return rungs.stream()
                .map(rung -> rung.percent + ":" + String.join(",", rung.tell))
                .collect(Collectors.joining(";"));
    }
}
