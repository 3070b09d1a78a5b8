package org.shaodao.worktime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored schedules and who works by which. Revisions of a schedule are added, never changed or removed. */
@Repository
class ScheduleShelf {

    private final JdbcClient jdbc;

    ScheduleShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest revision of each schedule, by code. */
    Map<String, Schedule> all() {
        var seasons = new HashMap<Long, List<Schedule.Season>>();
        jdbc.sql("select schedule_id, name, first_day, last_day, shifts from schedule_season order by id")
                .query((ResultSet row) -> {
                    seasons.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(season(row));
                });
        var schedules = new HashMap<String, Schedule>();
        jdbc.sql("select id, code, revision, name, source, weekdays, shifts, every_day from work_schedule"
                        + " order by revision")
                .query((ResultSet row) -> {
                    schedules.put(row.getString(2), schedule(row, seasons.getOrDefault(row.getLong(1), List.of())));
                });
        return schedules;
    }

    /** Codes of schedules by agency id or kind of agency; {@code *} stands for all who are not named. */
    Map<String, String> holders() {
        var holders = new HashMap<String, String>();
        jdbc.sql("select holder, schedule_code from schedule_holder").query((ResultSet row) -> {
            holders.put(row.getString(1), row.getString(2));
        });
        return holders;
    }

    /** @param at when, in UTC */
    void add(Schedule schedule, LocalDateTime at) {
        jdbc.sql("insert into work_schedule (code, revision, name, source, weekdays, shifts, every_day,"
                        + " loaded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(schedule.code())
                .param(schedule.revision())
                .param(schedule.name())
                .param(schedule.source())
                .param(schedule.weekdays().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .param(Shift.write(schedule.shifts()))
                .param(schedule.everyDay())
                .param(at)
                .update();
        long id = jdbc.sql("select id from work_schedule where code = ? and revision = ?")
                .params(schedule.code(), schedule.revision())
                .query(Long.class)
                .single();
        schedule.seasons().forEach(season -> addSeason(id, season));
    }

    void replaceHolders(Map<String, String> holders) {
        jdbc.sql("delete from schedule_holder").update();
        holders.forEach((holder, code) -> jdbc.sql("insert into schedule_holder (holder, schedule_code) values (?, ?)")
                .params(holder, code)
                .update());
    }

    private void addSeason(long scheduleId, Schedule.Season season) {
        jdbc.sql("insert into schedule_season (schedule_id, name, first_day, last_day, shifts) values (?, ?, ?, ?, ?)")
                .param(scheduleId)
                .param(season.name())
                .param(season.first().toString())
                .param(season.last().toString())
                .param(Shift.write(season.shifts()))
                .update();
    }

    private static Schedule schedule(ResultSet row, List<Schedule.Season> seasons) throws SQLException {
        return new Schedule(
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                weekdays(row.getString(6)),
                Shift.parseAll(row.getString(7)),
                seasons,
                row.getBoolean(8));
    }

    private static Schedule.Season season(ResultSet row) throws SQLException {
        return new Schedule.Season(
                row.getString(2),
                MonthDay.parse(row.getString(3)),
                MonthDay.parse(row.getString(4)),
                Shift.parseAll(row.getString(5)));
    }

    private static Set<DayOfWeek> weekdays(String text) {
        return Arrays.stream(text.split(","))
                .filter(day -> !day.isBlank())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
    }
}
