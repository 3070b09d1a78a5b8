package org.shaodao.worklist.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shaodao.FoundBy;
import org.shaodao.access.ScopeFilter;
import org.shaodao.access.Viewer;
import org.shaodao.worklist.TaskHolder;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskQuery.Due;
import org.shaodao.worklist.TaskQuery.Filter;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worktime.TownClock;

/** The one statement of a page: which rows, in which order, from where on. */
final class TaskSql {

    /** Every column of a row; the last word comes along by the key of the case. */
    static final String SELECT = "select t.*, w.word, w.said_by from task_entry t"
            + " left join case_word w on w.case_number = t.case_number where ";

    /** A pause that ends as planned changes no row: from then on its clock runs again. */
    private static final String RUNS =
            "(t.clock_state = 'RUNNING' or t.clock_state = 'SUSPENDED' and t.suspended_until <= :now)";

    private static final ZoneId TOWN = TownClock.ZONE;

    private final TaskQuery query;
    private final Filter filter;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param mine whose tasks are the viewer's: the own ones, and those of whoever they stand in for
     * @param below the path of the region that is asked for, {@code null} for everywhere
     */
    TaskSql(Viewer viewer, Collection<Long> mine, TaskQuery query, String below, Instant now) {
        this.query = query;
        this.filter = query.filter();
        of(viewer, mine);
        is("level", filter.level());
        is("role", filter.role());
        is("type", filter.type());
        is("queue", filter.agency());
        has(filter.owner());
        lies(below);
        appeared();
        says(filter.words());
        due(now);
        from();
    }

    /** In whose hands what the tab shows is, each once; of a long list only what is most urgent is looked through. */
    String holders() {
        return "select distinct queue, queue_name, owner_id, owner_name from (select t.queue, t.queue_name, t.owner_id,"
                + " t.owner_name from task_entry t where " + String.join(" and ", conditions) + order() + " limit "
                + TaskHolder.LOOKED_THROUGH + ") shown order by queue_name, queue, owner_name, owner_id";
    }

    String text() {
        return SELECT + String.join(" and ", conditions) + order() + " limit " + (query.limit() + 1);
    }

    private String order() {
        return query.tab() == Tab.DONE ? " order by t.ended_at desc, t.task_id desc" : " order by t.sort_at, t.task_id";
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

    private void is(String column, String value) {
        if (value != null) {
            conditions.add("t." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private void has(String owner) {
        if (Filter.NOBODY.equals(owner)) {
            conditions.add("t.owner_id is null");
        } else if (owner != null) {
            conditions.add("t.owner_id = :owner");
            parameters.put("owner", Long.valueOf(owner));
        }
    }

    private void lies(String below) {
        if (below != null) {
            conditions.add("t.region_path like :below");
            parameters.put("below", below + "%");
        }
    }

    private void appeared() {
        if (filter.from() != null) {
            conditions.add("t.created_at >= :from");
            parameters.put("from", Stored.column(begin(filter.from())));
        }
        if (filter.until() != null) {
            conditions.add("t.created_at < :until");
            parameters.put("until", Stored.column(begin(filter.until().plusDays(1))));
        }
    }

    private void says(String words) {
        if (words != null && !words.isBlank()) {
            conditions.add("locate(:words, t.found_by) > 0");
            parameters.put("words", FoundBy.plain(words));
        }
    }

    /** The first moment of a day of the town. */
    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(TOWN).toInstant();
    }

    private void due(Instant now) {
        if (filter.due() == null) {
            return;
        }
        conditions.add(
                switch (filter.due()) {
                    case OVERDUE -> RUNS + " and t.due_at <= :now";
                    case NEAR -> RUNS + " and t.due_at > :now and t.warn_at <= :now";
                    case TODAY -> RUNS + " and t.due_at > :now and t.due_at < :tomorrow";
                    case PAUSED ->
                        "t.clock_state = 'SUSPENDED' and (t.suspended_until is null or t.suspended_until > :now)";
                    case NONE -> "t.clock_id is null";
                });
        if (filter.due() != Due.NONE) {
            parameters.put("now", Stored.column(now));
        }
        if (filter.due() == Due.TODAY) {
            parameters.put(
                    "tomorrow",
                    Stored.column(begin(now.atZone(TOWN).toLocalDate().plusDays(1))));
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
