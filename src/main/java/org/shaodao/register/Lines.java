package org.shaodao.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.shaodao.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes the lines of any register. Reading is paged by region and key, writing is done in batches. */
@Component
public class Lines {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    Lines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param within path of a region: only what lies in its subtree
     * @param word a part of what is searched, or empty
     * @param ended whether lines that ended are shown too
     * @param after the last line of the page before, or {@code null} for the first page
     */
    public record Wanted(String within, String word, boolean ended, Line after, int limit) {}

    @Transactional(readOnly = true)
    public List<Line> page(Register register, Wanted wanted) {
        var query = LineQuery.of(register.table()).within(wanted.within()).saying(wanted.word());
        if (!wanted.ended()) {
            query.holding();
        }
        if (wanted.after() != null) {
            query.after(wanted.after());
        }
        return jdbc.query(query.sql(wanted.limit()), row(register), query.values());
    }

    @Transactional(readOnly = true)
    public Optional<Line> find(Register register, String key) {
        return named(register, List.of(key)).values().stream().findFirst();
    }

    /** The lines that are there with these keys, by key. */
    @Transactional(readOnly = true)
    public Map<String, Line> named(Register register, List<String> keys) {
        var found = new HashMap<String, Line>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            var some = keys.subList(from, Math.min(keys.size(), from + BATCH));
            var query = LineQuery.of(register.table()).named(some);
            jdbc.query(query.sql(BATCH), row(register), query.values()).forEach(line -> found.put(line.key(), line));
        }
        return found;
    }

    /** Every line within a subtree, one page after the other. */
    public void each(Register register, String within, Consumer<Line> taking) {
        Line last = null;
        do {
            var page = page(register, new Wanted(within, "", true, last, BATCH));
            page.forEach(taking);
            last = page.size() < BATCH ? null : page.get(page.size() - 1);
        } while (last != null);
    }

    /**
     * Writes lines: new ones have version -1.
     *
     * @throws Refused {@code line-changed} when one of them has been written by somebody else meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Register register, Examiner examiner, List<Line> lines) {
        var fresh = lines.stream().filter(line -> line.version() < 0).toList();
        var changed = lines.stream().filter(line -> line.version() >= 0).toList();
        LineWriting.inserts(register.table(), examiner, fresh)
                .forEach(batch -> jdbc.batchUpdate(batch.sql(), batch.rows()));
        for (var batch : LineWriting.updates(register.table(), examiner, changed)) {
            for (int count : jdbc.batchUpdate(batch.sql(), batch.rows())) {
                if (count == 0) {
                    throw new Refused("line-changed", "刚才有人改过这一条。请刷新后看看最新的内容，再改。", null);
                }
            }
        }
        if (!lines.isEmpty()) {
            register.written(lines.size());
        }
    }

    private static RowMapper<Line> row(Register register) {
        var names = new ArrayList<>(register.table().cells().keySet());
        return (row, number) -> line(row, names);
    }

    private static Line line(ResultSet row, List<String> names) throws SQLException {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            cells.put(names.get(i), text(row.getObject(6 + i)));
        }
        var ended = row.getDate(3);
        return new Line(
                row.getString(1),
                Map.copyOf(cells),
                row.getLong(2),
                ended == null ? null : ended.toLocalDate(),
                text(row.getString(5)).isEmpty() ? null : row.getString(5),
                row.getString(4));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
