package org.shaodao.worklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: UTC, to the microsecond. */
final class Stored {

    /** Where a task without a clock stands in an ordered list: after all others. */
    static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private Stored() {}

    /** The instant as it will be read again. */
    static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDateTime column(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(micros(instant), ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    static Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
