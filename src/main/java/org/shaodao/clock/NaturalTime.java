package org.shaodao.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** 自然时间: exact, day and night; a part is a microsecond. It never rolls. */
record NaturalTime() implements Meter {

    @Override
    public long parts(int minutes) {
        return minutes * 60_000_000L;
    }

    @Override
    public Instant begin(Instant start) {
        return start;
    }

    @Override
    public long between(Instant from, Instant to) {
        return Math.max(0, ChronoUnit.MICROS.between(from, to));
    }

    @Override
    public Instant after(Instant from, long parts) {
        return from.plus(parts, ChronoUnit.MICROS);
    }

    @Override
    public Instant deadline(Instant exact) {
        return exact;
    }
}
