package org.shaodao.web.screens;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes many cases of one by copying its rows, so that a test need not live through a thousand of them. */
class Copies {

    private static final Map<String, List<String>> OWN_KEYS = Map.of(
            "whistle", List.of("id"),
            "dispatch", List.of("id"),
            "case_word", List.of(),
            "case_follower", List.of(),
            "task_entry", List.of());

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number the case that is copied */
    void of(String number, int copies, IntFunction<String> numbers) {
        for (int i = 0; i < copies; i++) {
            var copy = numbers.apply(i);
            copy("whistle", "number", number, copy);
            for (var table : List.of("dispatch", "case_word", "case_follower", "task_entry")) {
                copy(table, "case_number", number, copy);
            }
        }
    }

    private void copy(String table, String key, String number, String copy) {
        var columns = columns(table);
        var values = columns.stream()
                .map(column -> column.equals(key)
                        ? "'" + copy + "'"
                        : column.equals("task_id") ? "concat(task_id, '-', '" + copy + "')" : column)
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
                        + " where " + key + " = ?")
                .param(number)
                .update();
    }

    private List<String> columns(String table) {
        return jdbc
                .sql("select lower(column_name) from information_schema.columns where lower(table_name) = ?")
                .param(table)
                .query(String.class)
                .list()
                .stream()
                .filter(column -> !OWN_KEYS.get(table).contains(column))
                .toList();
    }
}
