package org.shaodao.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database holds: rows of every table, and a sum over all that stands in them. Left out is what a refusal
 * itself leaves: its record, counted attempts to sign in, keys of writes, sessions.
 */
final class Stored {

    private static final Set<String> UNCOUNTED =
            Set.of("IDEMPOTENCY", "ATTACHMENT_CONTENT", "SPRING_SESSION", "SPRING_SESSION_ATTRIBUTES");
    /** Refusals leave a trace on purpose, and so does an export that was right. */
    private static final Map<String, String> ONLY = Map.of(
            "AUDIT_ENTRY",
            "kind not in ('ACCESS_REFUSED', 'SIGN_IN_FAILED', 'ACCOUNT_LOCKED', 'REGISTER_EXPORTED',"
                    + " 'TASKS_EXPORTED')");

    private static final String BEGUN = """
            select (select count(*) from calendar_draft where state in ('CHECKING', 'PUBLISHING'))
                 + (select count(*) from register_import where state in ('CHECKING', 'APPLYING'))""";

    private static final Set<String> COUNTERS =
            Set.of("ACCOUNT.FAILED_ATTEMPTS", "ACCOUNT.LOCKED_UNTIL", "ACCOUNT.VERSION");

    private final JdbcClient jdbc;
    private final String count;
    private final String sum;

    Stored(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var tables = new LinkedHashMap<String, List<String>>();
        jdbc.sql("""
                select c.table_name, c.column_name from information_schema.columns c
                  join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                 where c.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE' and c.data_type not like 'BINARY%'
                   and c.data_type not like '%LARGE OBJECT' order by 1, c.ordinal_position""").query((row, n) -> List.of(row.getString(1), row.getString(2))).list().stream()
                .filter(column -> !UNCOUNTED.contains(column.get(0)))
                .filter(column -> !COUNTERS.contains(column.get(0) + "." + column.get(1)))
                .forEach(column -> tables.computeIfAbsent(column.get(0), name -> new java.util.ArrayList<>())
                        .add(column.get(1)));
        this.count = row(tables.keySet().stream().map(table -> cell("cast(count(*) as varchar)", table)));
        this.sum = row(tables.entrySet().stream()
                .map(table -> cell(
                        "cast(count(*) as varchar) || ' ' || coalesce(sum(" + hash(table.getValue()) + "), 0)",
                        table.getKey())));
    }

    /** One row: a union of a hundred tables hands each row up through a hundred levels. */
    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(", ", "select ", ""));
    }

    private static String cell(String what, String table) {
        // Without a condition the database knows the number of rows and need not count.
        var only = ONLY.containsKey(table) ? " where " + ONLY.get(table) : "";
        return "(select " + what + " from \"" + table + "\"" + only + ") as \"" + table + "\"";
    }

    private static String hash(List<String> columns) {
        return columns.stream()
                .map(column -> "coalesce(cast(\"" + column + "\" as varchar), '-')")
                .collect(Collectors.joining(" || '|' || ", "cast(ora_hash(", ") as decimal(30))"));
    }

    /** Rows of each table: quick enough after every request. */
    Map<String, String> counted() {
        return asked(count);
    }

    /** A sum over everything, when nothing that was begun goes on in the background. */
    Map<String, String> summed() {
        while (jdbc.sql(BEGUN).query(Integer.class).single() > 0) {
            Thread.onSpinWait();
        }
        return asked(sum);
    }

    private Map<String, String> asked(String sql) {
        var found = new LinkedHashMap<String, String>();
        jdbc.sql(sql).query().singleRow().forEach((table, told) -> found.put(table, (String) told));
        return found;
    }

    /** Names of the tables in which the two differ. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        var tables = new TreeSet<>(after.keySet());
        tables.removeIf(table -> after.get(table).equals(before.get(table)));
        return tables;
    }
}
