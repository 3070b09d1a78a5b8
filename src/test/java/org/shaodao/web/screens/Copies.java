package org.shaodao.web.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes many cases of one by copying its rows, so that a test need not live through a thousand of them. The engine knows
 * nothing of them: they go when the test is over.
 */
class Copies implements AutoCloseable {

    private static final List<String> OF_CASES =
            List.of("case_scope", "case_scope_member", "dispatch", "case_word", "case_follower", "task_entry");

    private static final Map<String, List<String>> OWN_KEYS = Map.of(
            "whistle", List.of("id"),
            "case_scope", List.of(),
            "case_scope_member", List.of("id"),
            "dispatch", List.of("id"),
            "case_word", List.of(),
            "case_follower", List.of(),
            "task_entry", List.of());

    private final JdbcClient jdbc;
    private final List<String> made = new ArrayList<>();

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number the case that is copied */
    void of(String number, int copies, IntFunction<String> numbers) {
        for (int i = 0; i < copies; i++) {
            var copy = numbers.apply(i);
            copy("whistle", "number", number, copy);
            words(number, copy);
            OF_CASES.forEach(table -> copy(table, "case_number", number, copy));
            made.add(copy);
        }
    }

    @Override
    public void close() {
        for (var copy : made) {
            jdbc.sql("delete from case_found_by where case_order = (select w.id from whistle w where w.number = ?)")
                    .param(copy)
                    .update();
            jdbc.sql("delete from whistle where number = ?").param(copy).update();
            OF_CASES.forEach(table -> jdbc.sql("delete from " + table + " where case_number = ?")
                    .param(copy)
                    .update());
        }
    }

    private void words(String number, String copy) {
        jdbc.sql("insert into case_found_by (case_order, found_by) select c.id, replace(k.found_by, ?, ?)"
                        + " from whistle w join case_found_by k on k.case_order = w.id join whistle c on c.number = ?"
                        + " where w.number = ?")
                .params(number, copy, copy, number)
                .update();
    }

    private void copy(String table, String key, String number, String copy) {
        var columns = columns(table);
        var values = columns.stream()
                .map(column -> switch (column) {
                    case "task_id" -> "concat(task_id, '-', '" + copy + "')";
                    case "case_order" -> "(select w.id from whistle w where w.number = '" + copy + "')";
                    default -> column.equals(key) ? "'" + copy + "'" : column;
                })
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
