package org.shaodao.worktime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The stored plans of the years. A revision is added when content changed; none is ever changed or removed. */
@Repository
class PlanShelf {

    static final String OF_THE_TOWN = "TOWN";
    static final String OF_A_FILE = "FILE";

    private final JdbcClient jdbc;

    PlanShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest revision of each year. */
    Map<Integer, YearPlan> all() {
        var days = new HashMap<Long, Map<LocalDate, YearPlan.SpecialDay>>();
        jdbc.sql("select plan_id, on_date, kind, name, shifts from calendar_day")
                .query((ResultSet row) -> {
                    days.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                            .put(row.getObject(2, LocalDate.class), day(row));
                });
        var plans = new TreeMap<Integer, YearPlan>();
        jdbc.sql("select id, plan_year, revision, title, source, short_source from calendar_plan order by revision")
                .query((ResultSet row) -> {
                    plans.put(row.getInt(2), plan(row, days.getOrDefault(row.getLong(1), Map.of())));
                });
        return plans;
    }

    /** Grows with every plan that is added. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from calendar_plan")
                .query(Long.class)
                .single();
    }

    /** Whether the newest plan of the year was entered by the town. */
    boolean isOfTheTown(int year) {
        return jdbc.sql("select origin from calendar_plan where plan_year = ? order by revision desc limit 1")
                .param(year)
                .query(String.class)
                .optional()
                .filter(OF_THE_TOWN::equals)
                .isPresent();
    }

    /** @param at when, in UTC */
    void add(YearPlan plan, int revision, @Nullable LocalDate published, String origin, LocalDateTime at) {
        jdbc.sql("insert into calendar_plan (plan_year, revision, title, source, short_source, published_on,"
                        + " loaded_at, origin) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(plan.year())
                .param(revision)
                .param(plan.title())
                .param(plan.source())
                .param(plan.shortSource())
                .param(published)
                .param(at)
                .param(origin)
                .update();
        long id = jdbc.sql("select id from calendar_plan where plan_year = ? and revision = ?")
                .params(plan.year(), revision)
                .query(Long.class)
                .single();
        plan.days().forEach((date, day) -> addDay(id, date, day));
    }

    private void addDay(long planId, LocalDate date, YearPlan.SpecialDay day) {
        jdbc.sql("insert into calendar_day (plan_id, on_date, kind, name, shifts) values (?, ?, ?, ?, ?)")
                .param(planId)
                .param(date)
                .param(day.kind().name())
                .param(day.name())
                .param(day.shifts().isEmpty() ? null : Shift.write(day.shifts()))
                .update();
    }

    private static YearPlan plan(ResultSet row, Map<LocalDate, YearPlan.SpecialDay> days) throws SQLException {
        return new YearPlan(
                row.getInt(2), row.getInt(3), row.getString(4), row.getString(5), row.getString(6), Map.copyOf(days));
    }

    private static YearPlan.SpecialDay day(ResultSet row) throws SQLException {
        var shifts = row.getString(5);
        return new YearPlan.SpecialDay(
                WorkDay.Kind.valueOf(row.getString(3)),
                row.getString(4),
                shifts == null ? List.of() : Shift.parseAll(shifts));
    }
}
