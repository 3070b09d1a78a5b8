package org.shaodao.worktime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One stored revision of something that is read from a data file.
 *
 * @param hash SHA-256 of its content, by which a change is seen
 */
record Edition(int revision, String hash) {

    /** The newest one of {@code table} whose {@code column} is {@code of}. */
    static Optional<Edition> newest(JdbcClient jdbc, String table, String column, Object of) {
        return jdbc
                .sql("select revision, content_hash from " + table + " where " + column + " = ? order by revision desc")
                .param(of)
                .query((row, n) -> new Edition(row.getInt(1), row.getString(2)))
                .list()
                .stream()
                .findFirst();
    }

    /** As instants are kept in every table: without zone, in UTC. */
    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
