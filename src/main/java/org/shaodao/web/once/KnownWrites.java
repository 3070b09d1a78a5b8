package org.shaodao.web.once;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of writes that were made, in plain SQL so that the key is taken before anything else happens. */
@Component
class KnownWrites {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownWrites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key. Waits while another transaction holds it.
     *
     * @return false when the key was taken before
     */
    boolean take(Write write) {
        try {
            jdbc.sql("insert into idempotency (officer_id, idem_key, method, path, body_sha, at)"
                            + " values (:officer, :key, :method, :path, :sha, :at)")
                    .param("officer", write.officerId())
                    .param("key", write.key())
                    .param("method", write.method())
                    .param("path", write.path())
                    .param("sha", write.bodySha())
                    .param("at", utc(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    void answered(Write write, Answer answer) {
        jdbc.sql("update idempotency set status = :status, answer = :answer, location = :location"
                        + " where officer_id = :officer and idem_key = :key")
                .param("status", answer.status())
                .param("answer", answer.json())
                .param("location", answer.location())
                .param("officer", write.officerId())
                .param("key", write.key())
                .update();
    }

    Optional<Known> find(Write write) {
        return jdbc.sql("select method, path, body_sha, status, answer, location from idempotency"
                        + " where officer_id = :officer and idem_key = :key")
                .param("officer", write.officerId())
                .param("key", write.key())
                .query((row, n) -> new Known(
                        row.getString("method"),
                        row.getString("path"),
                        row.getString("body_sha"),
                        new Answer(row.getInt("status"), row.getString("answer"), row.getString("location"))))
                .optional();
    }

    /** Forgets writes made before the instant. */
    int forget(Instant before) {
        return jdbc.sql("delete from idempotency where at < :before")
                .param("before", utc(before))
                .update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    record Known(String method, String path, String bodySha, Answer answer) {

        boolean isSameAs(Write write) {
            return method.equals(write.method()) && path.equals(write.path()) && bodySha.equals(write.bodySha());
        }
    }
}
