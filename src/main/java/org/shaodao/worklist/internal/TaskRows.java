package org.shaodao.worklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.shaodao.clock.ClockState;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worklist.TaskState;
import org.shaodao.worktime.WorkCalendar;

/** Reads rows of {@link TaskSql#SELECT}. */
final class TaskRows {

    private final Instant now;
    private final WorkCalendar calendar;

    TaskRows(Instant now, WorkCalendar calendar) {
        this.now = now;
        this.calendar = calendar;
    }

    TaskRow read(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getString("task_id"),
                row.getString("case_number"),
                row.getString("title"),
                row.getString("process") + "/" + row.getString("task_key"),
                row.getString("name"),
                row.getString("level"),
                row.getString("role"),
                row.getString("place"),
                row.getString("waiter"),
                clock(row).chip(now),
                row.getString("word"),
                row.getString("said_by"),
                TaskState.valueOf(row.getString("state")),
                Stored.number(row, "owner_id"),
                row.getString("owner_name"),
                row.getString("queue"),
                row.getString("queue_name"),
                Stored.instant(row, "created_at"),
                Stored.instant(row, "ended_at"),
                row.getInt("version"));
    }

    /** The year was written when the clock changed last; its plan may have been published since without moving it. */
    private Integer unpublished(ResultSet row) throws SQLException {
        var year = (Integer) row.getObject("unpublished_year");
        return year == null || calendar.plan(year) != null ? null : year;
    }

    private TaskClock clock(ResultSet row) throws SQLException {
        var state = row.getString("clock_state");
        return new TaskClock(
                Stored.number(row, "clock_id"),
                row.getString("clock_name"),
                state == null ? null : ClockState.valueOf(state),
                Stored.instant(row, "started_at"),
                Stored.instant(row, "due_at"),
                Stored.instant(row, "warn_at"),
                row.getString("suspended_for"),
                Stored.instant(row, "suspended_until"),
                row.getDouble("spent_share"),
                Stored.instant(row, "spent_at"),
                unpublished(row));
    }
}
