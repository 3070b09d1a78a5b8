package org.shaodao.worktime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one clock of the town; everything that asks what time it is asks here, the engine included. It shows the system's
 * time in Asia/Shanghai. It can be moved by {@link TownClockMover} alone, which exists only in the demonstration and in
 * tests.
 */
@Component
public class TownClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ApplicationEventPublisher events;
    private volatile Clock base = Clock.system(ZONE);

    TownClock(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return base.withZone(zone);
    }

    @Override
    public Instant instant() {
        return base.instant();
    }

    /** What the clocks of the world outside show: for what another device reckons by its own time, a code for example. */
    public Instant world() {
        return Clock.systemUTC().instant();
    }

    void runAhead(Duration offset) {
        base = Clock.offset(Clock.system(ZONE), offset);
        events.publishEvent(new ClockMoved(instant(), false));
    }

    void stopAt(Instant instant) {
        base = Clock.fixed(instant, ZONE);
        events.publishEvent(new ClockMoved(instant, true));
    }
}
