package org.shaodao.broken;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

/** Asks the system what time it is, in every way that people do. */
public final class AsksTheSystem {

    List<Object> forbidden() {
        return List.of(
                Instant.now(),
                LocalDate.now(),
                ZonedDateTime.now(ZoneId.of("Asia/Shanghai")),
                Clock.systemUTC(),
                new Date(),
                Calendar.getInstance(),
                System.currentTimeMillis());
    }

    List<Object> allowed(Clock town) {
        return List.of(
                Instant.now(town),
                LocalDate.now(town),
                new Date(0),
                Clock.fixed(Instant.EPOCH, town.getZone()),
                System.nanoTime());
    }
}
