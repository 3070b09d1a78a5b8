package org.shaodao.worktime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the town's clock. Exists only with the profile {@code demo}, {@code test} or {@code city}: in production nothing can. */
@Component
@Profile({"demo", "test", "city"})
public class TownClockMover {

    private final TownClock clock;

    TownClockMover(TownClock clock) {
        this.clock = clock;
    }

    /** The clock runs on from {@code instant}. */
    public void runFrom(Instant instant) {
        runAhead(Duration.between(Clock.systemUTC().instant(), instant));
    }

    /** The clock runs ahead of the system's by {@code offset} (behind, when negative). */
    public void runAhead(Duration offset) {
        clock.runAhead(offset);
    }

    /** How far the clock is ahead of the system's (negative when behind). */
    public Duration ahead() {
        return Duration.between(Clock.systemUTC().instant(), clock.instant());
    }

    /** The clock stands still at {@code instant} until it is moved again. */
    public void stopAt(Instant instant) {
        clock.stopAt(instant);
    }
}
