package org.shaodao.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.shaodao.FoundBy;

/** Puts one question about a table of lines together. Values are always bound. */
final class LineQuery {

    private final LineTable table;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private LineQuery(LineTable table) {
        this.table = table;
    }

    static LineQuery of(LineTable table) {
        return new LineQuery(table);
    }

    LineQuery within(String path) {
        if (table.path() != null) {
            conditions.add(table.path() + " like ?");
            values.add(path + "%");
        }
        return this;
    }

    LineQuery saying(String word) {
        if (!word.isBlank()) {
            conditions.add("("
                    + String.join(
                            " or ",
                            table.searched().stream()
                                    .map(one -> "lower(" + one + ") like ? escape '!'")
                                    .toList())
                    + ")");
            values.addAll(Collections.nCopies(table.searched().size(), "%" + literally(FoundBy.plain(word)) + "%"));
        }
        return this;
    }

    LineQuery holding() {
        conditions.add(alias() + "ended_on is null");
        return this;
    }

    LineQuery after(Line last) {
        if (table.path() == null) {
            conditions.add(table.key() + " > ?");
        } else {
            conditions.add(table.path() + " >= ? and (" + table.path() + " > ? or " + table.key() + " > ?)");
            values.addAll(List.of(last.regionPath(), last.regionPath()));
        }
        values.add(last.key());
        return this;
    }

    LineQuery named(List<String> keys) {
        conditions.add(table.key() + " in (" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")");
        values.addAll(keys);
        return this;
    }

    String sql(int limit) {
        var path = table.path() == null ? "''" : table.path();
        return "select " + table.key() + ", " + alias() + "version, " + alias() + "ended_on, " + path
                + ", " + (table.successor() == null ? "''" : table.successor())
                + String.join(
                        "",
                        table.cells().values().stream().map(cell -> ", " + cell).toList())
                + " from " + table.from()
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by " + (table.path() == null ? "" : table.path() + ", ") + table.key()
                + " limit " + limit;
    }

    Object[] values() {
        return values.toArray();
    }

    private String alias() {
        return table.key().contains(".") ? table.key().substring(0, table.key().indexOf('.') + 1) : "";
    }

    private static String literally(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
