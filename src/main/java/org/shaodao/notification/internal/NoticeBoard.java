package org.shaodao.notification.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.shaodao.notification.Notices;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices in the application. Other channels will start from the same rows. */
@Service
@Transactional
class NoticeBoard implements Notices {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    NoticeBoard(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    @Override
    public void tell(Collection<Long> officers, Notice notice) {
        var now = column(clock.instant());
        var text = shortened(notice.text());
        var rows = officers.stream()
                .filter(Objects::nonNull)
                .distinct()
                .map(officer -> new Object[] {
                    officer,
                    now,
                    notice.kind(),
                    text,
                    notice.caseNumber(),
                    notice.taskId(),
                    notice.clockId(),
                    notice.percent()
                })
                .toList();
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    "insert into notice (officer_id, at, kind, text, case_number, task_id, clock_id, rung_percent)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<NoticeRow> of(long officerId, long beforeId, int limit) {
        return jdbc.sql("select id, at, kind, text, case_number, task_id, read_at from notice"
                        + " where officer_id = :officer and id < :before order by id desc limit :limit")
                .param("officer", officerId)
                .param("before", beforeId <= 0 ? Long.MAX_VALUE : beforeId)
                .param("limit", limit)
                .query((row, n) -> new NoticeRow(
                        row.getLong("id"),
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("kind"),
                        row.getString("text"),
                        row.getString("case_number"),
                        row.getString("task_id"),
                        row.getObject("read_at") != null))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public long unread(long officerId) {
        return jdbc.sql("select count(*) from notice where officer_id = :officer and read_at is null")
                .param("officer", officerId)
                .query(Long.class)
                .single();
    }

    @Override
    public void readUpTo(long officerId, long noticeId) {
        jdbc.sql("update notice set read_at = :now where officer_id = :officer and id <= :id and read_at is null")
                .param("now", column(clock.instant()))
                .param("officer", officerId)
                .param("id", noticeId)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> after(long afterId, int limit) {
        return jdbc.sql("select id, officer_id, case_number from notice where id > :after order by id limit :limit")
                .param("after", afterId)
                .param("limit", limit)
                .query((row, n) -> new Told(row.getLong("id"), row.getLong("officer_id"), row.getString("case_number")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from notice")
                .query(Long.class)
                .single();
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** Shortened visibly; the whole stands in the record. */
    private static String shortened(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= LONGEST / 2 ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2 - 1)) + "…";
    }
}
