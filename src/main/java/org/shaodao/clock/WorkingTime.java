package org.shaodao.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.shaodao.worktime.WorkCalendar;

/** 工作时间: office hours only; a part is a microsecond of them. */
record WorkingTime(WorkCalendar calendar) implements Meter {

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
        return from.isBefore(to) ? calendar.workingTime(from, to).toNanos() / 1_000 : 0;
    }

    @Override
    public Instant after(Instant from, long parts) {
        return calendar.add(from, Duration.of(parts, ChronoUnit.MICROS));
    }

    @Override
    public Instant deadline(Instant exact) {
        return exact;
    }
}
