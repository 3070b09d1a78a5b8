package org.shaodao.worklist.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.access.ScopeFilter;
import org.shaodao.access.Viewer;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worktime.TownClock;

/** The one statement of a page: which rows, in which order, from where on. */
final class TaskSql {

    /** Every column of a row; the last word comes along by the key of the case. */
    static final String SELECT = "select t.*, w.word, w.said_by from task_entry t"
            + " left join case_word w on w.case_number = t.case_number where ";

    private static final ZoneId TOWN = TownClock.ZONE;

    private final TaskQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param mine whose tasks are the viewer's: the own ones, and those of whoever they stand in for */
    TaskSql(Viewer viewer, Collection<Long> mine, TaskQuery query, Instant now) {
        this.query = query;
        of(viewer, mine);
        filter();
        due(now);
        from();
    }

    String text() {
        var order = query.tab() == Tab.DONE ? "t.ended_at desc, t.task_id desc" : "t.sort_at, t.task_id";
        return SELECT + String.join(" and ", conditions) + " order by " + order + " limit " + (query.limit() + 1);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void of(Viewer viewer, Collection<Long> mine) {
        if (ScopeFilter.of(viewer).nothing()) {
            conditions.add("1 = 0");
        }
        switch (query.tab()) {
            case MINE -> {
                conditions.add("t.owner_id in (:mine) and t.state = 'OPEN'");
                parameters.put("mine", mine);
            }
            case QUEUE -> {
                conditions.add("t.queue = :agency and t.state = 'OPEN' and t.owner_id is null");
                parameters.put("agency", viewer.agencyId());
            }
            case DONE -> {
                conditions.add("t.ended_by = :me and t.state = 'DONE'");
                parameters.put("me", viewer.officerId());
            }
            case STARTED, COPIED, WATCHED -> {
                conditions.add("t.state = 'OPEN' and t.case_number in (select f.case_number from case_follower f"
                        + " where f.relation = :relation and f.follower in (:followers))");
                parameters.put("relation", query.tab().name());
                parameters.put("followers", Followers.of(viewer));
            }
        }
    }

    private void filter() {
        if (query.level() != null) {
            conditions.add("t.level = :level");
            parameters.put("level", query.level());
        }
        if (query.role() != null) {
            conditions.add("t.role = :role");
            parameters.put("role", query.role());
        }
        if (query.words() != null && !query.words().isBlank()) {
            conditions.add("(t.title like :words escape '!' or t.case_number like :words escape '!'"
                    + " or t.place like :words escape '!')");
            parameters.put("words", "%" + query.words().strip().replaceAll("([!%_])", "!$1") + "%");
        }
    }

    private void due(Instant now) {
        if (query.due() == null) {
            return;
        }
        parameters.put("now", Stored.column(now));
        conditions.add("t.clock_state = 'RUNNING'");
        switch (query.due()) {
            case OVERDUE -> conditions.add("t.due_at <= :now");
            case NEAR -> conditions.add("t.due_at > :now and t.warn_at <= :now");
            case TODAY -> {
                conditions.add("t.due_at > :now and t.due_at < :tomorrow");
                var tomorrow = now.atZone(TOWN).toLocalDate().plusDays(1).atStartOfDay(TOWN);
                parameters.put("tomorrow", Stored.column(tomorrow.toInstant()));
            }
        }
    }

    private void from() {
        if (query.cursor() == null || query.cursor().isBlank()) {
            return;
        }
        var mark = PageMark.read(query.cursor());
        parameters.put("markAt", Stored.column(mark.at()));
        parameters.put("markId", mark.taskId());
        conditions.add(
                query.tab() == Tab.DONE
                        ? "t.ended_at <= :markAt and (t.ended_at < :markAt or t.task_id < :markId)"
                        : "t.sort_at >= :markAt and (t.sort_at > :markAt or t.task_id > :markId)");
    }
}
