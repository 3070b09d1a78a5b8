package org.shaodao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.support.ShaodaoMySqlTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The application's account on MySQL, as {@code deploy/mysql/grants.sql} grants it, can only add to the record. */
@ShaodaoMySqlTest
class GrantsTest {

    private static final Path GRANTS = Path.of("deploy/mysql/grants.sql");

    @Autowired
    DataSource owner;

    @Value("${spring.datasource.url}")
    String address;

    private Connection application;

    @BeforeEach
    void the_account_is_made() throws Exception {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop user if exists 'app'@'%'");
            statement.execute("create user 'app'@'%' identified by 'app'");
            statement.execute("set @app = '''app''@''%'''");
            var grants = new ArrayList<String>();
            try (var rows = statement.executeQuery(script())) {
                while (rows.next()) {
                    grants.add(rows.getString(1).replace(";", ""));
                }
            }
            assertThat(grants).hasSizeGreaterThan(60);
            for (var grant : grants) {
                statement.execute(grant);
            }
        }
        application = DriverManager.getConnection(address, "app", "app");
    }

    private static String script() throws IOException {
        return Files.readAllLines(GRANTS).stream()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .replace(";') as", "') as")
                .replace("order by table_name;", "order by table_name");
    }

    @AfterEach
    void and_gone_again() throws SQLException {
        application.close();
        JdbcClient.create(owner).sql("drop user 'app'@'%'").update();
    }

    private void does(String sql) throws SQLException {
        try (var statement = application.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void it_adds_and_reads_and_can_neither_change_nor_remove() throws Exception {
        // Not kept: the check would name it, for the application has not written it.
        application.setAutoCommit(false);
        does("insert into audit_entry (at, kind, summary, details, overflow_pieces, channel)"
                + " values (now(6), 'TRIED', '试一试', '{}', 0, '系统')");
        application.rollback();
        application.setAutoCommit(true);
        does("select count(*) from audit_entry");
        for (var table : List.of("audit_entry", "audit_overflow", "audit_seal", "party_look")) {
            for (var sql : List.of(
                    "delete from " + table,
                    "truncate table " + table,
                    "drop table " + table,
                    "alter table " + table + " add column x int")) {
                assertThatThrownBy(() -> does(sql)).as(sql).hasMessageContaining("denied");
            }
        }
        assertThatThrownBy(() -> does("update audit_entry set summary = '改'")).hasMessageContaining("denied");
        assertThatThrownBy(() -> does("update audit_seal set hash = ''")).hasMessageContaining("denied");
        assertThatThrownBy(() -> does("update party_look set purpose = '改'")).hasMessageContaining("denied");
        assertThatThrownBy(() -> does("update flyway_schema_history set checksum = 1"))
                .hasMessageContaining("denied");
    }

    @Test
    void whether_an_account_could_change_the_record_is_found_out_without_changing_it() {
        assertThat(new RecordRights(new JdbcTemplate(owner)).mayChange()).isTrue();
        assertThat(new RecordRights(new JdbcTemplate(new SingleConnectionDataSource(application, true))).mayChange())
                .isFalse();
    }

    @Test
    void it_does_everything_else_that_the_application_does() throws Exception {
        does("update audit_chain set last_no = last_no where id = 1");
        does("delete from task_entry where task_id = 'nosuch'");
        does("update ACT_RU_TASK set NAME_ = NAME_ where ID_ = 'nosuch'");
    }
}
