package org.shaodao.upkeep.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shaodao.access.Viewer;
import org.shaodao.worktime.TownClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a town still lacks before a whistle can be blown in it, confirmed and answered. */
@Service
public class Readiness {

    private static final String PLACES = """
            select count(*) from region r where r.region_level = 'COMMUNITY' and r.ended_on is null and r.path like :path
            """;

    /** A community whose secretary can sign in, below a street whose centre can, below a county with a department. */
    private static final String WHOLE = """
            select count(*) from agency c join region r on r.code = c.region_code
             where c.kind = 'COMMUNITY' and c.ended_on is null and r.path like :path
               and exists (select 1 from account a join officer o on o.id = a.officer_id join post p on p.id = o.post_id
                            where p.agency_id = c.id and not a.closed and concat(' ', a.roles, ' ') like '% SECRETARY %')
               and exists (select 1 from account a join officer o on o.id = a.officer_id join post p on p.id = o.post_id
                             join agency s on s.id = p.agency_id
                            where s.region_code = r.parent_code and not a.closed
                              and concat(' ', a.roles, ' ') like '% CENTRE %')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Readiness(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param code stable: regions, agencies, officers, secretaries, centres, departments, calendar
     * @param count what there is
     * @param where the list in which it is entered
     */
    public record Step(String code, String label, long count, boolean done, String where) {}

    /** @param ready whether a whistle can be blown, confirmed and answered somewhere */
    public record State(boolean ready, List<Step> steps) {}

    @Transactional(readOnly = true)
    public State of(Viewer viewer) {
        var path = viewer.regionPath() + "%";
        var year = LocalDate.ofInstant(clock.instant(), TownClock.ZONE).getYear();
        var calendar = jdbc.sql("select count(distinct plan_year) from calendar_plan where plan_year = ?")
                .param(year)
                .query(Long.class)
                .single();
        var departments = signIns("OFFICER", path) + signIns("HEAD", path);
        var steps = List.of(
                step("regions", "村（社区）", count(PLACES, path), "/registers/regions"),
                step("agencies", "部门", agencies(path), "/registers/agencies"),
                step("officers", "人员", officers(path), "/registers/officers"),
                step("secretaries", "社区书记能登录", signIns("SECRETARY", path), "/accounts"),
                step("centres", "街道综治中心能登录", signIns("CENTRE", path), "/accounts"),
                step("departments", "部门能登录", departments, "/accounts"),
                step("calendar", year + " 年的工作日历", calendar, "/calendar"));
        var ready = steps.stream().allMatch(Step::done) && count(WHOLE, path) > 0;
        return new State(ready, steps);
    }

    private static Step step(String code, String label, long count, String where) {
        return new Step(code, label, count, count > 0, where);
    }

    private long agencies(String path) {
        return count(
                "select count(*) from agency g join region r on r.code = g.region_code"
                        + " where g.ended_on is null and r.path like :path and g.kind <> 'PEACE_OFFICE'",
                path);
    }

    private long officers(String path) {
        return count("select count(*) from officer o where o.ended_on is null and o.region_path like :path", path);
    }

    private long signIns(String role, String path) {
        return jdbc.sql(
                        "select count(*) from account a join officer o on o.id = a.officer_id where not a.closed and"
                                + " coalesce(a.password_hash, '') not like 'two:%:' and o.region_path like :path and concat(' ', a.roles, ' ') like :role")
                .param("path", path)
                .param("role", "% " + role + " %")
                .query(Long.class)
                .single();
    }

    private long count(String sql, String path) {
        return jdbc.sql(sql).param("path", path).query(Long.class).single();
    }
}
