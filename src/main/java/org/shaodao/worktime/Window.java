package org.shaodao.worktime;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time that counts, end excluded. */
public record Window(Instant from, Instant to) {

    public Duration length() {
        return Duration.between(from, to);
    }

    /** How much of it lies between two instants; zero when they do not touch it. */
    public Duration within(Instant start, Instant end) {
        var a = from.isAfter(start) ? from : start;
        var b = to.isBefore(end) ? to : end;
        return a.isBefore(b) ? Duration.between(a, b) : Duration.ZERO;
    }
}
