package org.shaodao.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks rungs as reached. A timer and a person can come to the same rung at the same moment: whoever locks the clock's
 * row first marks it, the other waits and finds it marked. Lines of one ladder are marked in the order of their keys, so
 * that two never wait for each other.
 */
@Component
class RungMarks {

    private final JdbcClient jdbc;

    RungMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when somebody else has marked it, or has just stopped the clock */
    boolean mark(ReachedRung rung) {
        if (!held(rung.clockId()) || marked(rung)) {
            return false;
        }
        var view = rung.view();
        jdbc.sql("insert into clock_rung (clock_id, percent, due_at, reached_at, tell) values (?, ?, ?, ?, ?)")
                .params(
                        rung.clockId(),
                        rung.percent(),
                        column(view.at()),
                        column(view.reachedAt()),
                        String.join(",", view.tell()))
                .update();
        return true;
    }

    private boolean held(long clockId) {
        return "OPEN"
                .equals(jdbc.sql("select stage from case_clock where id = ? for update")
                        .param(clockId)
                        .query(String.class)
                        .single());
    }

    private boolean marked(ReachedRung rung) {
        return jdbc.sql("select count(*) from clock_rung where clock_id = ? and percent = ?")
                        .params(rung.clockId(), rung.percent())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
