package org.shaodao.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The statements that write lines: one for each set of columns, with a row of values for each line. */
final class LineWriting {

    /** One statement and what is bound to it, once for each line. */
    record Batch(String sql, List<Object[]> rows) {}

    private LineWriting() {}

    static List<Batch> inserts(LineTable table, Examiner examiner, List<Line> lines) {
        var batches = new LinkedHashMap<String, List<Object[]>>();
        for (var line : lines) {
            var stored = stored(table, examiner, line);
            var sql = "insert into " + table.name() + " (" + String.join(", ", stored.keySet()) + ", version) values ("
                    + String.join(", ", Collections.nCopies(stored.size(), "?")) + ", 0)";
            batches.computeIfAbsent(sql, fresh -> new ArrayList<>())
                    .add(stored.values().toArray());
        }
        return list(batches);
    }

    static List<Batch> updates(LineTable table, Examiner examiner, List<Line> lines) {
        var key = table.key().substring(table.key().indexOf('.') + 1);
        var batches = new LinkedHashMap<String, List<Object[]>>();
        for (var line : lines) {
            var stored = stored(table, examiner, line);
            var sql = "update " + table.name() + " set " + String.join(" = ?, ", stored.keySet())
                    + " = ?, version = version + 1 where " + key + " = ? and version = ?";
            var values = new ArrayList<>(stored.values());
            values.add(line.key());
            values.add(line.version());
            batches.computeIfAbsent(sql, fresh -> new ArrayList<>()).add(values.toArray());
        }
        return list(batches);
    }

    private static Map<String, Object> stored(LineTable table, Examiner examiner, Line line) {
        var stored = new TreeMap<>(examiner.stored(line.cells()));
        stored.put("ended_on", line.endedOn());
        if (table.successor() != null) {
            stored.put("successor", line.successor());
        }
        return stored;
    }

    private static List<Batch> list(Map<String, List<Object[]>> batches) {
        return batches.entrySet().stream()
                .map(batch -> new Batch(batch.getKey(), batch.getValue()))
                .toList();
    }
}
