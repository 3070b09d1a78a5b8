package org.shaodao.bench;

import java.util.Arrays;

/**
 * How long something took, in milliseconds.
 *
 * @param users how many did it at the same time
 * @param perSecond how many were done in a second by all of them
 */
record Measured(String what, int users, int times, double p50, double p95, double p99, double perSecond) {

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
                sorted.length / (whole / 1e9));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    String line() {
        return "| %s | %d | %.1f | %.1f | %.1f | %.0f |".formatted(what, users, p50, p95, p99, perSecond);
    }
}
