package org.shaodao.demo.past;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers whether the past was begun and whether it came to its end. */
@Component
class PastMark {

    private final JdbcClient jdbc;
    private final Clock clock;

    PastMark(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void begin() {
        jdbc.sql("delete from demo_past").update();
        jdbc.sql("insert into demo_past (id, begun_at) values (1, ?)")
                .param(now())
                .update();
    }

    @Transactional
    void end() {
        jdbc.sql("update demo_past set over_at = ?").param(now()).update();
    }

    /** Begun, and not brought to its end. */
    @Transactional(readOnly = true)
    boolean halfDone() {
        return jdbc.sql("select count(*) from demo_past where over_at is null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
