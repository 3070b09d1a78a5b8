package org.shaodao.clock;

import java.time.Instant;
import java.util.List;

/**
 * Counting by a meter that stands still in the pauses.
 *
 * @param pauses in time order, not overlapping
 */
record Run(Meter meter, List<Pause> pauses) {

    /** Parts counted between two instants. */
    long counted(Instant from, Instant to) {
        long sum = meter.between(from, to);
        for (var pause : pauses) {
            sum -= meter.between(later(from, pause.from()), earlier(to, pause.to()));
        }
        return sum;
    }

    /** The first instant at which so many parts have been counted. */
    Instant after(Instant from, long parts) {
        var at = from;
        long left = parts;
        for (var pause : pauses) {
            if (!pause.to().isAfter(at)) {
                continue;
            }
            long here = meter.between(at, pause.from());
            if (here >= left && !at.isAfter(pause.from())) {
                return meter.after(at, left);
            }
            left -= here;
            at = later(at, pause.to());
        }
        return meter.after(at, left);
    }

    /**
     * When a budget that starts counting at {@code begin} is due. A pause between the end of the budget and the closing
     * of that day does not eat into what the day still gave.
     */
    Instant due(Instant begin, long parts) {
        long budget = parts;
        while (true) {
            var exact = after(begin, budget);
            var deadline = meter.deadline(exact);
            if (pauses.stream().noneMatch(pause -> pause.overlaps(exact, deadline))) {
                return deadline;
            }
            budget += meter.between(exact, deadline);
        }
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
