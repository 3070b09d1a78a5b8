package org.shaodao.whistle.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shaodao.FoundBy;
import org.shaodao.Refused;
import org.shaodao.access.ScopeFilter;
import org.shaodao.access.Viewer;
import org.shaodao.whistle.WhistleState;
import org.shaodao.worklist.TaskLists;
import org.shaodao.worklist.TaskRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of whistles, newest first, two statements a page: the whistles, and their open tasks. */
@Component
public class WhistleLists {

    private static final Pattern NUMBER = Pattern.compile("\\d{6}-\\d{4}-\\d{6}");

    /** Cases that one page of a search looks through; the next goes on behind them. */
    static final int LOOKED_THROUGH = 2_000;

    private static final String COLUMNS = """
            select w.id, w.number, w.title, w.level, w.type, w.state, w.place, w.blower_agency_name, w.blown_at,
                   (select x.agency_name from whistle_wish x
                     where x.case_number = w.number and x.role = 'LEAD') lead_name
              from whistle w
            """;

    private static final String SAYING =
            " join case_found_by k on k.case_order = %s where locate(:words, k.found_by) > 0";

    private final JdbcClient jdbc;
    private final TaskLists tasks;
    private final Catalogue catalogue;

    WhistleLists(JdbcClient jdbc, TaskLists tasks, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.catalogue = catalogue;
    }

    /**
     * What is looked for.
     *
     * @param mine only what the viewer blew
     * @param open true: not over; false: over; {@code null}: all
     * @param words part of the number, the title or the place, or first letters of their pinyin
     */
    public record Query(boolean mine, Boolean open, String words, String cursor, int limit) {

        public Query {
            words = words == null ? "" : FoundBy.plain(words);
        }

        private boolean searches() {
            return !words.isEmpty();
        }

        private boolean isOneNumber() {
            return NUMBER.matcher(words).matches();
        }
    }

    @Transactional(readOnly = true)
    public WhistleRow.Page page(Viewer viewer, Query query) {
        var filter = ScopeFilter.of(viewer);
        var shelf = filter.newest(query.open() == null ? null : !query.open());
        var values = new HashMap<String, Object>(filter.parameters());
        values.put("before", before(query.cursor()));
        values.put("limit", query.limit() + 1);
        values.put("most", query.searches() ? LOOKED_THROUGH : query.limit() + 1);
        values.put("words", query.words());
        var few = !filter.nothing() && (query.mine() || query.isOneNumber());
        var orders = few ? few(viewer, query, filter, values) : query.searches() ? saying(shelf) : shelf;
        var found = jdbc.sql(COLUMNS + " join (" + orders + ") f on f.case_order = w.id order by w.id desc")
                .params(values)
                .query(this::line)
                .list();
        var behind = !few && query.searches() && found.size() <= query.limit() ? behind(shelf, values) : null;
        return page(found, query.limit(), behind);
    }

    /** Among few cases, which an index finds: one person's own, or one. */
    private String few(Viewer viewer, Query query, ScopeFilter filter, Map<String, Object> values) {
        var sql = new StringBuilder("select o.id case_order from whistle o");
        if (query.mine()) {
            sql.append(query.searches() ? SAYING.formatted("o.id") : " where 1 = 1")
                    .append(" and o.blower_id = :officer");
            values.put("officer", viewer.officerId());
        } else {
            sql.append(" where o.number = :words and ").append(filter.condition("o.number"));
        }
        if (query.open() != null) {
            sql.append(query.open() ? " and o.state not in (:over)" : " and o.state in (:over)");
            values.put("over", overStates());
        }
        return sql.append(" and o.id < :before order by o.id desc limit :limit").toString();
    }

    /** Among many: only narrow rows are looked through. */
    private static String saying(String shelf) {
        return "select s.case_order from (" + shelf + ") s" + SAYING.formatted("s.case_order")
                + " order by s.case_order desc limit :limit";
    }

    /** The last case that a search looked through, {@code null} when there are none behind it. */
    private Behind behind(String shelf, Map<String, Object> values) {
        return jdbc.sql(
                        "select w.id, w.blown_at from whistle w join (select min(s.case_order) last_order, count(*) looked"
                                + " from (" + shelf + ") s) l on l.last_order = w.id where l.looked = :most")
                .params(values)
                .query((row, index) -> new Behind(row.getLong("id"), instant(row)))
                .optional()
                .orElse(null);
    }

    private record Behind(long id, Instant blownAt) {}

    private WhistleRow.Page page(List<Line> found, int limit, Behind behind) {
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        var numbers = shown.stream().map(Line::number).toList();
        var open = numbers.isEmpty() ? Map.<String, List<TaskRow>>of() : tasks.openOf(numbers);
        var rows = shown.stream()
                .map(line -> row(line, open.getOrDefault(line.number(), List.of())))
                .toList();
        if (behind != null) {
            return new WhistleRow.Page(rows, cursor(behind.id()), behind.blownAt());
        }
        var next = found.size() > limit ? cursor(shown.get(shown.size() - 1).id()) : null;
        return new WhistleRow.Page(rows, next, null);
    }

    private WhistleRow row(Line line, List<TaskRow> open) {
        var first = open.isEmpty() ? null : open.get(0);
        var state = WhistleState.valueOf(line.state());
        return new WhistleRow(
                line.number(),
                line.title(),
                line.level(),
                line.type(),
                catalogue.name(line.type()),
                line.state(),
                state.label(),
                state.stage(),
                line.place(),
                line.community(),
                line.blownAt(),
                first == null ? null : first.queueName() + " " + first.name(),
                first == null ? null : first.clock(),
                line.lead());
    }

    private record Line(
            long id,
            String number,
            String title,
            String level,
            String type,
            String state,
            String place,
            String community,
            Instant blownAt,
            String lead) {}

    private Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("level"),
                row.getString("type"),
                row.getString("state"),
                row.getString("place"),
                row.getString("blower_agency_name"),
                instant(row),
                row.getString("lead_name"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("blown_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static List<String> overStates() {
        var over = new ArrayList<String>();
        for (var state : WhistleState.values()) {
            if (state.isOver()) {
                over.add(state.name());
            }
        }
        return over;
    }

    private static String cursor(long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(id).getBytes(StandardCharsets.US_ASCII));
    }

    private static long before(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException wrong) {
            throw new Refused("cursor-unreadable", "翻页的位置不对，请从第一页看起。", "cursor");
        }
    }

    /** How many whistles of the viewer are open, and how many there are. */
    @Transactional(readOnly = true)
    public Counts counts(Viewer viewer) {
        if (ScopeFilter.of(viewer).nothing()) {
            return new Counts(0, 0);
        }
        return jdbc.sql("select count(*) total, coalesce(sum(case when w.state in (:over) then 0 else 1 end), 0) opened"
                        + " from whistle w where w.blower_id = :officer")
                .param("over", overStates())
                .param("officer", viewer.officerId())
                .query((row, index) -> new Counts(row.getLong("opened"), row.getLong("total")))
                .single();
    }

    public record Counts(long open, long total) {}
}
