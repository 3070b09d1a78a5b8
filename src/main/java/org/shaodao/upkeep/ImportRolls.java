package org.shaodao.upkeep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shaodao.access.Viewer;
import org.shaodao.register.Fault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Keeps workbooks on their way in, row by row. */
@Component
class ImportRolls {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRolls(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long open(Viewer viewer, String register, String fileName, @Nullable String unknown, List<ImportRow> rows) {
        var values = new HashMap<String, Object>();
        values.put("register", register);
        values.put("file_name", fileName);
        values.put("state", ImportState.CHECKING.name());
        values.put("officer_id", viewer.officerId());
        values.put("officer_name", viewer.name());
        values.put("agency_name", viewer.agencyName());
        values.put("channel", viewer.channel());
        values.put("received_at", now());
        values.put("touched_at", now());
        values.put("unknown_columns", unknown);
        values.put("row_total", rows.size());
        for (var count :
                List.of("row_done", "row_added", "row_changed", "row_ended", "row_same", "row_wrong", "version")) {
            values.put(count, 0);
        }
        long id = new SimpleJdbcInsert(jdbc)
                .withTableName("register_import")
                .usingGeneratedKeyColumns("id")
                .executeAndReturnKey(values)
                .longValue();
        jdbc.batchUpdate(
                "insert into register_import_row (import_id, row_no, row_kind, cells, faults) values (?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {id, row.number(), row.kind(), text(row.cells()), text(row.faults())})
                        .toList());
        return id;
    }

    Optional<ImportView> find(long id) {
        return jdbc.query("select * from register_import where id = ?", (row, number) -> view(row), id).stream()
                .findFirst();
    }

    List<ImportView> latestOf(long officerId, int limit) {
        return jdbc.query(
                "select * from register_import where officer_id = ? order by id desc limit ?",
                (row, number) -> view(row),
                officerId,
                limit);
    }

    /** @return whether it was in that state and version: of two who ask, one goes on */
    boolean move(long id, ImportState from, ImportState to, long version) {
        return jdbc.update(
                        "update register_import set state = ?, row_done = 0, failure = null, touched_at = ?,"
                                + " version = version + 1 where id = ? and state = ? and version = ?",
                        to.name(),
                        now(),
                        id,
                        from.name(),
                        version)
                == 1;
    }

    /** Those nobody has touched for so long: their node is gone. */
    List<ImportView> forsaken(ImportState state, Duration rest) {
        return jdbc.query(
                "select * from register_import where state = ? and touched_at < ? order by id",
                (row, number) -> view(row),
                state.name(),
                LocalDateTime.ofInstant(clock.instant().minus(rest), ZoneOffset.UTC));
    }

    void progress(long id, int done) {
        jdbc.update("update register_import set row_done = ?, touched_at = ? where id = ?", done, now(), id);
    }

    /** It has come to rest, with what its rows say now. */
    void rest(long id, ImportState state, @Nullable String failure) {
        jdbc.update("""
                update register_import set state = ?, failure = ?, row_done = row_total, touched_at = ?,
                    row_added = (select count(*) from register_import_row r where r.import_id = ? and r.row_kind = 'ADDED'),
                    row_changed = (select count(*) from register_import_row r where r.import_id = ? and r.row_kind = 'CHANGED'),
                    row_ended = (select count(*) from register_import_row r where r.import_id = ? and r.row_kind = 'ENDED'),
                    row_same = (select count(*) from register_import_row r where r.import_id = ? and r.row_kind = 'SAME'),
                    row_wrong = (select count(*) from register_import_row r where r.import_id = ? and r.row_kind = 'WRONG'),
                    version = version + 1
                where id = ?
                """, state.name(), failure, now(), id, id, id, id, id, id);
    }

    /** Rows of a kind (every kind when {@code null}) behind a row, in the order of the sheet. */
    List<ImportRow> rows(long id, @Nullable String kind, int after, int limit) {
        var ofKind = kind == null ? "" : " and row_kind = ?";
        var values = kind == null ? new Object[] {id, after, limit} : new Object[] {id, after, kind, limit};
        return jdbc.query(
                "select row_no, row_kind, line_key, cells, cells_before, faults from register_import_row"
                        + " where import_id = ? and row_no > ?" + ofKind + " order by row_no limit ?",
                (row, number) -> row(row),
                values);
    }

    void judged(long id, List<ImportRow> rows) {
        jdbc.batchUpdate(
                "update register_import_row set row_kind = ?, line_key = ?, cells_before = ?, faults = ?"
                        + " where import_id = ? and row_no = ?",
                rows.stream()
                        .map(row -> new Object[] {
                            row.kind(), row.key(), text(row.before()), text(row.faults()), id, row.number()
                        })
                        .toList());
    }

    private ImportRow row(ResultSet row) throws SQLException {
        return new ImportRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                read(row.getString(4), CELLS),
                row.getString(5) == null ? Map.of() : read(row.getString(5), CELLS),
                row.getString(6) == null ? List.of() : read(row.getString(6), FAULTS));
    }

    private static ImportView view(ResultSet row) throws SQLException {
        return new ImportView(
                row.getLong("id"),
                row.getString("register"),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                row.getString("officer_name"),
                row.getTimestamp("received_at").toLocalDateTime().toInstant(ZoneOffset.UTC),
                row.getString("unknown_columns"),
                row.getInt("row_total"),
                row.getInt("row_done"),
                row.getInt("row_added"),
                row.getInt("row_changed"),
                row.getInt("row_ended"),
                row.getInt("row_same"),
                row.getInt("row_wrong"),
                row.getString("failure"),
                row.getLong("version"),
                row.getLong("officer_id"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
