package org.shaodao.worklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.shaodao.access.ScopeFilter;
import org.shaodao.access.Viewer;
import org.shaodao.region.RegionDirectory;
import org.shaodao.region.RegionDirectory.RegionView;
import org.shaodao.worklist.TaskCounts;
import org.shaodao.worklist.TaskHolder;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskPage;
import org.shaodao.worklist.TaskQuery;
import org.shaodao.worklist.TaskQuery.Tab;
import org.shaodao.worklist.TaskRow;
import org.shaodao.worktime.WorkCalendars;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists in plain SQL: one statement each, whatever the number of rows. */
@Service
@Transactional(readOnly = true)
class TaskListing implements TaskLists {

    private static final Duration URGES_KEPT = Duration.ofDays(14);

    /** No path begins so. */
    private static final String NOWHERE = "-";

    private static final String MINE = "select 1 from task_entry where owner_id in (:mine) and state = 'OPEN'";
    private static final String QUEUED =
            "select 1 from task_entry where queue = :agency and state = 'OPEN' and owner_id is null";
    private static final String DONE = "select 1 from task_entry where ended_by = :me and state = 'DONE'";
    private static final String FOLLOWED = "select 1 from case_follower f join task_entry t"
            + " on t.case_number = f.case_number where f.relation = '%s' and f.follower in (:followers) and t.state = 'OPEN'";
    private static final String COUNTS = "select " + bounded(MINE, "mine") + ", " + bounded(QUEUED, "queued") + ", "
            + bounded(DONE, "done") + ", "
            + bounded(FOLLOWED.formatted("STARTED"), "started") + ", "
            + bounded(FOLLOWED.formatted("COPIED"), "copied") + ", "
            + bounded(FOLLOWED.formatted("WATCHED"), "watched");

    private static final String URGES = """
            select u.case_number, t.task_id, t.title, t.name, u.officer_name, u.from_agency, u.urged_at
            from case_urge u join task_entry t on t.case_number = u.case_number and t.queue = u.agency_id
            where u.agency_id = :agency and u.urged_at > :since and t.state = 'OPEN' and t.created_at <= u.urged_at
              and (t.owner_id in (:mine) or t.owner_id is null)
            order by u.urged_at desc, u.id desc limit
            """;

    private final JdbcClient jdbc;
    private final RegionDirectory regions;
    private final Deputies deputies;
    private final UrgeMemory urges;
    private final WorkCalendars calendars;
    private final Clock clock;

    TaskListing(
            JdbcClient jdbc,
            RegionDirectory regions,
            Deputies deputies,
            UrgeMemory urges,
            WorkCalendars calendars,
            Clock clock) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.deputies = deputies;
        this.urges = urges;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public TaskPage page(Viewer viewer, TaskQuery query) {
        var now = clock.instant();
        var reader = new TaskRows(now, calendars.usual());
        var sql = new TaskSql(
                viewer, deputies.mine(viewer), query, below(query.filter().region()), now);
        var found = jdbc.sql(sql.text())
                .params(sql.parameters())
                .query((row, n) -> new Placed(reader.read(row), mark(row, query.tab())))
                .list();
        var items = found.stream().limit(query.limit()).toList();
        var next = found.size() > query.limit()
                ? items.get(items.size() - 1).mark().text()
                : null;
        return new TaskPage(items.stream().map(Placed::row).toList(), next);
    }

    @Override
    public List<TaskHolder> holders(Viewer viewer, Tab tab) {
        var sql = new TaskSql(viewer, deputies.mine(viewer), TaskQuery.of(tab, 1), null, clock.instant());
        return jdbc.sql(sql.holders())
                .params(sql.parameters())
                .query((row, n) -> new TaskHolder(
                        row.getString("queue"),
                        row.getString("queue_name"),
                        row.getObject("owner_id", Long.class),
                        row.getString("owner_name")))
                .list();
    }

    private String below(String region) {
        return region == null
                ? null
                : regions.find(region).map(RegionView::path).orElse(NOWHERE);
    }

    @Override
    public TaskCounts counts(Viewer viewer) {
        if (ScopeFilter.of(viewer).nothing()) {
            return new TaskCounts(0, 0, 0, 0, 0, 0);
        }
        return jdbc.sql(COUNTS)
                .param("mine", deputies.mine(viewer))
                .param("agency", viewer.agencyId())
                .param("me", viewer.officerId())
                .param("followers", Followers.of(viewer))
                .query((row, n) -> new TaskCounts(
                        row.getLong("mine"),
                        row.getLong("queued"),
                        row.getLong("done"),
                        row.getLong("started"),
                        row.getLong("copied"),
                        row.getLong("watched")))
                .single();
    }

    /** Nobody reads a number beyond the bound, and counting to it costs the same however many there are. */
    private static String bounded(String rows, String name) {
        return "(select count(*) from (%s limit %d) as some_%s) as %s".formatted(rows, TaskCounts.MOST, name, name);
    }

    @Override
    public TaskRow row(String taskId) {
        return jdbc.sql(TaskSql.SELECT + "t.task_id = :id")
                .param("id", taskId)
                .query(rows())
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no task " + taskId));
    }

    @Override
    public Map<String, List<TaskRow>> openOf(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(TaskSql.SELECT + "t.case_number in (:numbers) and t.state = 'OPEN' order by t.sort_at, t.task_id")
                .param("numbers", caseNumbers)
                .query(rows())
                .list()
                .stream()
                .collect(Collectors.groupingBy(TaskRow::caseNumber, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public List<UrgeRow> urgesFor(Viewer viewer, int limit) {
        if (ScopeFilter.of(viewer).nothing()) {
            return List.of();
        }
        return jdbc.sql(URGES + " " + Math.max(1, Math.min(limit, 100)))
                .param("agency", viewer.agencyId())
                .param("mine", deputies.mine(viewer))
                .param("since", Stored.column(clock.instant().minus(URGES_KEPT)))
                .query((row, n) -> new UrgeRow(
                        row.getString("case_number"),
                        row.getString("task_id"),
                        row.getString("title"),
                        row.getString("name"),
                        (row.getString("from_agency") + " " + row.getString("officer_name")).strip(),
                        Stored.instant(row, "urged_at")))
                .list();
    }

    @Override
    public Set<String> urgedLately(Collection<String> caseNumbers) {
        return urges.among(caseNumbers);
    }

    private RowMapper<TaskRow> rows() {
        var now = clock.instant();
        var reader = new TaskRows(now, calendars.usual());
        return (row, n) -> reader.read(row);
    }

    private static PageMark mark(ResultSet row, Tab tab) throws SQLException {
        Instant at = Stored.instant(row, tab == Tab.DONE ? "ended_at" : "sort_at");
        return new PageMark(at, row.getString("task_id"));
    }

    private record Placed(TaskRow row, PageMark mark) {}
}
