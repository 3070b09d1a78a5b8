package org.shaodao.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The MySQL of the tests is a real one, set up as production has to be. */
class RealMySqlTest {

    @Test
    void is_version_8_with_utf8mb4_and_read_committed() throws SQLException {
        try (Connection connection = connect(RealMySql.url("real_mysql_setup"))) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).isEqualTo("8.0.15");
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(ask(connection, "SELECT @@character_set_database, @@character_set_client, @@global.log_bin"))
                    .containsExactly("utf8mb4", "utf8mb4", "0");
        }
    }

    @Test
    void keeps_rare_characters_and_emoji() throws SQLException {
        String name = "𠮷野家😀䶮";
        try (Connection connection = connect(RealMySql.url("real_mysql_names"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE person (name varchar(20))");
            try (var insert = connection.prepareStatement("INSERT INTO person VALUES (?)")) {
                insert.setString(1, name);
                insert.executeUpdate();
            }
            assertThat(ask(connection, "SELECT name FROM person")).containsExactly(name);
            assertThat(ask(connection, "SELECT char_length(name) FROM person")).containsExactly("5");
        }
    }

    @Test
    void gives_a_fresh_database_each_time_and_shows_it_no_other() throws SQLException {
        try (Connection first = connect(RealMySql.url("real_mysql_fresh"));
                Statement statement = first.createStatement()) {
            statement.execute("CREATE TABLE leftover (id bigint)");
            assertThat(tables(first)).containsExactly("leftover");
        }
        try (Connection again = connect(RealMySql.url("real_mysql_fresh"))) {
            assertThat(tables(again)).isEmpty();
        }
    }

    @Test
    void one_server_serves_the_whole_run() {
        long pid = RealMySql.pid();
        RealMySql.url("real_mysql_other");
        assertThat(RealMySql.pid()).isEqualTo(pid);
    }

    private static Connection connect(String url) throws SQLException {
        assertThat(url).startsWith("jdbc:mysql://127.0.0.1:");
        return DriverManager.getConnection(url, RealMySql.user(), RealMySql.password());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> first = new ArrayList<>();
            rows.next();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                first.add(rows.getString(i));
            }
            return first;
        }
    }
}
