package org.shaodao.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shaodao.worktime.ClockMoved;
import org.shaodao.worktime.TownClock;
import org.shaodao.worktime.TownClockMover;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The town's clock in the hand of a test: {@code clock.stopAt("2026-04-13 09:00")}, {@code clock.advance(ofHours(4))}.
 * After each test it is put back to the system's time, whoever moved it.
 */
public class TestClock {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final TownClock clock;
    private final TownClockMover mover;
    private boolean moved;

    TestClock(TownClock clock, TownClockMover mover) {
        this.clock = clock;
        this.mover = mover;
    }

    /** The clock stands still at a time of the town, written {@code 2026-04-13 09:00}. */
    public void stopAt(String localTime) {
        mover.stopAt(at(localTime));
    }

    /** The clock stands still, {@code step} later than it showed. */
    public void advance(Duration step) {
        mover.stopAt(clock.instant().plus(step));
    }

    /** What the clock shows. */
    public Instant now() {
        return clock.instant();
    }

    /** The instant of a time of the town, written {@code 2026-04-13 09:00}. */
    public static Instant at(String localTime) {
        return LocalDateTime.parse(localTime, MINUTES).atZone(TownClock.ZONE).toInstant();
    }

    @EventListener
    void on(ClockMoved event) {
        moved = true;
    }

    private void putRight() {
        if (moved) {
            mover.runAhead(Duration.ZERO);
            moved = false;
        }
    }

    /** Puts the clock back to the system's time after each test. */
    static final class PutRight implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test)
                    .getBeanProvider(TestClock.class)
                    .ifAvailable(TestClock::putRight);
        }
    }
}
