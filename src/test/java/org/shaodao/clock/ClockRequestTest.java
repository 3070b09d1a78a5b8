package org.shaodao.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shaodao.clock.ClockRequests.Ask;
import org.shaodao.clock.ClockRequests.Kind;

class ClockRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:30:00Z");

    /** A moment read here is past a moment later, and a pause from the past is refused. */
    @Test
    void a_pause_without_a_beginning_of_its_own_begins_at_once_by_the_clock_of_whoever_begins_it() {
        assertThat(pause(null).beginsAt(NOW)).isNull();
        assertThat(pause(NOW.minusSeconds(1)).beginsAt(NOW)).isNull();
        assertThat(pause(NOW.plusSeconds(60)).beginsAt(NOW)).isEqualTo(NOW.plusSeconds(60));
    }

    private static ClockRequest pause(Instant from) {
        var until = NOW.plusSeconds(86_400);
        return new ClockRequest(new Ask(1, Kind.SUSPEND, "APPRAISAL", null, from, until, null, 2L, "周某"), "n", NOW);
    }
}
