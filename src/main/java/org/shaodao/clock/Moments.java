package org.shaodao.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them, so that a replay from memory and one from the tables agree. */
final class Moments {

    private Moments() {}

    /** To the microsecond. */
    static Instant rounded(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
