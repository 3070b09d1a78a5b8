package org.shaodao.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches the record for who did what when, newest first; one statement a page. What was said is not among it. */
@Service
@Transactional(readOnly = true)
public class RecordSearch {

    private static final String SELECT = """
            select e.id, e.at, e.kind, e.case_number, e.officer_name, e.agency_name, e.channel, s.seal_no
              from audit_entry e left join audit_seal s on s.entry_id = e.id
             where 1 = 1""";

    private final JdbcClient jdbc;

    RecordSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; {@code null} where it does not matter.
     *
     * @param person the whole name
     * @param to not any more
     * @param before where the page begins
     */
    public record Query(
            @Nullable String person,
            @Nullable String caseNumber,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Place before,
            int limit) {}

    /** An event's place in the order of time. */
    public record Place(Instant at, long id) {

        /** {@code <microseconds since 1970>-<id>}. */
        public String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
        }

        /** @param text as {@link #text} wrote it */
        public static Place of(String text) {
            var parts = text.split("-");
            return new Place(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
        }
    }

    /** @param sealNo {@code null} for about a second after it happened */
    public record Found(
            long id,
            Instant at,
            String kind,
            @Nullable String caseNumber,
            @Nullable String officerName,
            @Nullable String agencyName,
            String channel,
            @Nullable Long sealNo) {

        public Place place() {
            return new Place(at, id);
        }
    }

    public List<Found> find(Query query) {
        var sql = new StringBuilder(SELECT);
        Map<String, Object> values = new HashMap<>();
        add(sql, values, " and e.officer_name = :person", "person", query.person());
        add(sql, values, " and e.case_number = :number", "number", query.caseNumber());
        add(sql, values, " and e.kind = :kind", "kind", query.kind());
        add(sql, values, " and e.at >= :from", "from", column(query.from()));
        add(sql, values, " and e.at < :to", "to", column(query.to()));
        if (query.before() != null) {
            sql.append(" and e.at <= :at and (e.at < :at or e.id < :id)");
            values.put("at", column(query.before().at()));
            values.put("id", query.before().id());
        }
        sql.append(" order by e.at desc, e.id desc limit :limit");
        values.put("limit", query.limit());
        return jdbc.sql(sql.toString())
                .params(values)
                .query(RecordSearch::found)
                .list();
    }

    /** The kinds of events that there are. */
    public List<String> kinds() {
        return jdbc.sql("select distinct kind from audit_entry order by kind")
                .query(String.class)
                .list();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }

    /** What a column of the databases can hold. */
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static LocalDateTime column(Instant at) {
        if (at == null) {
            return null;
        }
        var kept = at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
        return LocalDateTime.ofInstant(kept, ZoneOffset.UTC);
    }

    private static Found found(ResultSet row, int index) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("kind"),
                row.getString("case_number"),
                row.getString("officer_name"),
                row.getString("agency_name"),
                row.getString("channel"),
                row.getObject("seal_no", Long.class));
    }
}
