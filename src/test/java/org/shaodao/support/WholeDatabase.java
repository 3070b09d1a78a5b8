package org.shaodao.support;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that stands in the database, ours and the engine's, row by row. */
@TestComponent
public class WholeDatabase {

    private final JdbcTemplate jdbc;

    WholeDatabase(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Each row with the name of its table; bytes as they are read, and in hexadecimal digits besides. */
    public List<String> rows() {
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            var rows = new ArrayList<String>();
            for (var table : tables(connection)) {
                read(connection, table, rows);
            }
            return rows;
        });
    }

    /** As text, as JSON and some databases escape it, or as bytes. */
    public static boolean holdsAny(String text, Collection<String> words) {
        return words.stream().anyMatch(word -> holds(text, word));
    }

    private static boolean holds(String text, String word) {
        var escaped = new StringBuilder();
        word.chars().forEach(letter -> escaped.append(letter < 128 ? (char) letter : "\\u%04x".formatted(letter)));
        return text.contains(word)
                || text.contains(escaped)
                || text.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static void read(Connection connection, String table, List<String> rows) throws SQLException {
        var quote = connection.getMetaData().getIdentifierQuoteString();
        try (var select = connection.createStatement();
                var found = select.executeQuery("select * from " + quote + table + quote)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new StringBuilder(table);
                for (int column = 1; column <= columns; column++) {
                    row.append('|').append(cell(found, column));
                }
                rows.add(row.toString());
            }
        }
    }

    private static String cell(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> bytes(row.getBytes(column));
            default -> row.getString(column);
        };
    }

    private static String bytes(byte[] bytes) {
        return bytes == null
                ? null
                : new String(bytes, StandardCharsets.UTF_8)
                        + ' '
                        + HexFormat.of().formatHex(bytes);
    }
}
