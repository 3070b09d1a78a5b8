package org.shaodao.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.ManyRows;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes when clocks are due after their calendar has changed, for many at once. */
@Component
class DueInstants {

    private final JdbcTemplate jdbc;

    DueInstants(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws OptimisticLockingFailureException when one of them was changed since it was read */
    void write(Map<CaseClock, Reckoning> moved) {
        ManyRows.slices(moved.entrySet()).forEach(this::write);
    }

    private void write(List<Map.Entry<CaseClock, Reckoning>> moved) {
        var due = new LinkedHashMap<Long, Object>();
        var seen = new LinkedHashMap<Long, Object>();
        moved.forEach(one -> {
            var clock = one.getKey();
            due.put(clock.id(), column(one.getValue().dueAt()));
            seen.put(clock.id(), clock.lockVersion());
        });
        new ManyRows(jdbc, "case_clock", "id")
                .set("due_at", due)
                .set("ledger_size = ledger_size + 1, lock_version = lock_version + 1")
                .asSeen("lock_version", seen);
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
