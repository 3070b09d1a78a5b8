package org.shaodao.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks rungs as reached. The unique key of the table decides between a timer and a person who come to the same rung at
 * the same moment: the second waits for the first, and is told that the rung is taken. In plain SQL, because a refused
 * insert must not spoil the rest of the write.
 */
@Component
class RungMarks {

    private final JdbcClient jdbc;

    RungMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when somebody else has marked it */
    boolean mark(ReachedRung rung) {
        try {
            var view = rung.view();
            jdbc.sql("insert into clock_rung (clock_id, percent, due_at, reached_at, tell) values (?, ?, ?, ?, ?)")
                    .params(
                            rung.clockId(),
                            view.percent(),
                            column(view.at()),
                            column(view.reachedAt()),
                            String.join(",", view.tell()))
                    .update();
            return true;
        } catch (DuplicateKeyException somebodyElseDid) {
            return false;
        }
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
