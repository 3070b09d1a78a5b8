package org.shaodao.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The ground that the other tests stand on: the application starts on both databases, once on each. */
class GroundTest {

    private static final Set<Integer> CONTEXTS = ConcurrentHashMap.newKeySet();

    abstract static class Tests {

        @Autowired
        ApplicationContext context;

        @Autowired
        DataSource database;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Flyway flyway;

        @Autowired
        ManagementService engine;

        @Autowired
        TestClock clock;

        @Autowired
        MockMvc mvc;

        @LocalServerPort
        int port;

        @Test
        void reads_only_what_is_committed() throws SQLException {
            try (Connection connection = database.getConnection()) {
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
                assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(product());
            }
            assertThat(port).isPositive().isNotEqualTo(8080);
        }

        @Test
        void has_the_engine_s_tables_from_flyway_and_fires_no_timer_by_itself() {
            assertThat(engine.getTableCount()).containsKey("ACT_RU_JOB");
            assertThat(context.getEnvironment().getProperty("camunda.bpm.job-execution.enabled"))
                    .isEqualTo("false");
            assertThat(flyway.info().applied())
                    .extracting(migration -> migration.getVersion().getVersion())
                    .contains("1");
        }

        @Test
        void moves_the_town_s_clock_and_the_engine_s_together() {
            clock.stopAt("2026-04-13 09:00");
            clock.advance(Duration.ofHours(4));
            assertThat(clock.now()).isEqualTo(Instant.parse("2026-04-13T05:00:00Z"));
            assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(clock.now());
        }

        @Test
        void starts_each_test_at_the_system_s_time() {
            // Whichever of the two runs second proves that the first was put right.
            assertThat(Duration.between(TestClock.at("2026-04-13 09:00"), clock.now())
                            .abs())
                    .isGreaterThan(Duration.ofMinutes(1));
            clock.stopAt("2026-04-13 09:00");
        }

        @Test
        void shares_one_context_among_all_tests_of_its_kind() {
            CONTEXTS.add(System.identityHashCode(context));
            assertThat(CONTEXTS).hasSizeLessThanOrEqualTo(2);
        }

        abstract String product();
    }

    @Nested
    @ShaodaoTest
    class OnH2 extends Tests {

        @Override
        String product() {
            return "H2";
        }
    }

    @Nested
    @ShaodaoMySqlTest
    class OnMySql extends Tests {

        @Override
        String product() {
            return "MySQL";
        }

        @Test
        void keeps_four_byte_characters_and_milliseconds_in_the_engine_s_tables() {
            assertThat(columns("character_set_name not in ('utf8mb4')")).isEmpty();
            assertThat(columns("data_type in ('datetime', 'timestamp') and datetime_precision < 3 "
                            + "and table_name <> 'flyway_schema_history'"))
                    .isEmpty();
        }

        @Test
        void compares_our_own_texts_exactly() {
            jdbc.sql("create table ground_collation (name varchar(10))").update();
            assertThat(jdbc.sql("select collation_name from information_schema.columns "
                                    + "where table_schema = database() and table_name = 'ground_collation'")
                            .query(String.class)
                            .single())
                    .isEqualTo("utf8mb4_bin");
            jdbc.sql("drop table ground_collation").update();
        }

        private List<String> columns(String where) {
            return jdbc.sql("select concat(table_name, '.', column_name) from information_schema.columns "
                            + "where table_schema = database() and " + where)
                    .query(String.class)
                    .list();
        }
    }
}
