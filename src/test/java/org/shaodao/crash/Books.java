package org.shaodao.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.shaodao.support.RealMySql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What stands in the database, read past the application. */
final class Books {

    private final JdbcClient jdbc;

    Books(String database) {
        jdbc = JdbcClient.create(new DriverManagerDataSource(database, RealMySql.user(), RealMySql.password()));
    }

    record Task(String id, String caseNumber, String queue, int version) {}

    long officer(String staffNumber) {
        return jdbc.sql("select id from officer where staff_number = ?")
                .param(staffNumber)
                .query(Long.class)
                .single();
    }

    /** Open tasks of this kind, in the order of their cases. */
    List<Task> open(String taskKey) {
        return jdbc.sql("select task_id, case_number, queue, version from task_entry"
                        + " where state = 'OPEN' and task_key = ? order by case_number, queue")
                .param(taskKey)
                .query((row, n) -> new Task(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    int count(String from, Object... params) {
        return jdbc.sql("select count(*) from " + from)
                .params(params)
                .query(Integer.class)
                .single();
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    void write(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }

    /** Timers that should have rung by then and have not. */
    int timersDue(Instant now) {
        return count("ACT_RU_JOB where DUEDATE_ <= ?", Timestamp.from(now));
    }

    /** Those timers as they stand, for whoever has to find out why. */
    List<String> describeTimersDue(Instant now) {
        return jdbc.sql("select concat_ws(' ', HANDLER_CFG_, DUEDATE_, LOCK_OWNER_, LOCK_EXP_TIME_, RETRIES_,"
                        + " EXCEPTION_MSG_) from ACT_RU_JOB where DUEDATE_ <= ?")
                .param(Timestamp.from(now))
                .query(String.class)
                .list();
    }

    int timersLocked() {
        return count("ACT_RU_JOB where LOCK_OWNER_ is not null");
    }

    /** What a node leaves that died with every timer in its hands. */
    void lockTimersAsTheDead(Instant until) {
        write("update ACT_RU_JOB set LOCK_OWNER_ = 'dead', LOCK_EXP_TIME_ = ?", Timestamp.from(until));
        assertThat(timersLocked()).isPositive();
    }

    /** Nothing is half there and nothing is there twice, whatever happened. */
    void assertWhole() {
        assertThat(count("idempotency where status is null"))
                .as("writes without an answer")
                .isZero();
        assertThat(count("whistle_number n where n.last_number <>"
                        + " (select count(*) from whistle w where w.number like"
                        + " concat(n.county_code, '-', n.blow_year, '-%'))"))
                .as("counties whose numbers have gaps")
                .isZero();
        assertThat(twice("whistle_wish", "case_number, agency_id")).isZero();
        assertThat(twice("dispatch", "case_number, agency_id")).isZero();
        assertThat(twice("task_entry where state = 'OPEN'", "case_number, process, task_key, queue"))
                .as("open tasks that are there twice")
                .isZero();
        assertThat(twice("audit_entry where kind = 'WHISTLE_BLOWN'", "case_number"))
                .isZero();
        assertThat(count("whistle w where w.state not in ('CLOSED', 'JOINED', 'WITHDRAWN', 'CANCELLED') and not exists"
                        + " (select 1 from task_entry t where t.case_number = w.number and t.state = 'OPEN')"))
                .as("cases that wait for nobody")
                .isZero();
        assertThat(count("task_entry t where t.state = 'OPEN' and not exists"
                        + " (select 1 from ACT_RU_TASK e where e.ID_ = t.task_id)"))
                .as("rows without a task in the engine")
                .isZero();
        assertThat(count("ACT_RU_TASK e where not exists"
                        + " (select 1 from task_entry t where t.task_id = e.ID_ and t.state = 'OPEN')"))
                .as("tasks of the engine without a row")
                .isZero();
        assertRungsToldOnce();
    }

    private void assertRungsToldOnce() {
        assertThat(count("audit_entry where kind = 'RUNG_REACHED'"))
                .as("a rung is written down once, and one deadline of two clocks once for both")
                .isLessThanOrEqualTo(count("clock_rung"));
        assertThat(twice("notice where clock_id is not null", "officer_id, clock_id, rung_percent"))
                .isZero();
        assertThat(count("clock_rung r where not exists (select 1 from notice n"
                        + " where n.clock_id = r.clock_id and n.rung_percent = r.percent)"
                        + " and not exists (select 1 from case_clock c join case_clock twin"
                        + " on twin.case_number = c.case_number and twin.agency_id = c.agency_id and twin.id <> c.id"
                        + " join clock_rung rung on rung.clock_id = twin.id"
                        + " where c.id = r.clock_id and rung.percent = r.percent)"))
                .as("rungs that nobody was told")
                .isZero();
        assertThat(count("ACT_RU_INCIDENT") + count("ACT_RU_JOB where RETRIES_ <= 0"))
                .as("timers that were given up")
                .isZero();
    }

    /** Clocks that ran out by then and have not rung. A timer that met another one is put off by a second. */
    int silent(Instant now) {
        return count(
                "case_clock c where c.stage = 'OPEN' and c.due_at <= ? and not exists"
                        + " (select 1 from clock_rung r where r.clock_id = c.id and r.percent = 100)",
                LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    private int twice(String from, String columns) {
        return count(
                "(select " + columns + " from " + from + " group by " + columns + " having count(*) > 1) as doubles");
    }
}
