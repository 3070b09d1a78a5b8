package org.shaodao.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;

/**
 * How long something took, in milliseconds.
 *
 * @param users how many did it at the same time
 * @param perSecond how many were done in a second by all of them
 */
record Measured(
        String what,
        int users,
        int times,
        double p50,
        double p95,
        double p99,
        double perSecond,
        @JsonIgnore long[] nanos) {

    static Measured of(String what, int users, long[] nanos, long whole) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured(
                what,
                users,
                sorted.length,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                sorted.length / (whole / 1e9),
                sorted);
    }

    /** Several turns of the same as one. */
    static Measured together(List<Measured> turns) {
        var nanos =
                turns.stream().flatMapToLong(turn -> Arrays.stream(turn.nanos)).toArray();
        var whole = turns.stream()
                .mapToDouble(turn -> turn.times / turn.perSecond * 1e9)
                .sum();
        return of(turns.get(0).what, turns.get(0).users, nanos, (long) whole);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    String line() {
        return "| %s | %d | %.1f | %.1f | %.1f | %.0f |".formatted(what, users, p50, p95, p99, perSecond);
    }
}
