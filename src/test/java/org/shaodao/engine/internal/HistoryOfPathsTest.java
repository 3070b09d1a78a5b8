package org.shaodao.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** A town that was begun with the engine's own history goes on with the path alone. */
class HistoryOfPathsTest {

    @Test
    void aDatabaseOfBeforeIsOfTheNewHistoryAndNothingElseInItChanges() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:history")) {
            var statement = connection.createStatement();
            statement.execute("create table ACT_GE_PROPERTY (NAME_ varchar(64) primary key, VALUE_ varchar(300))");
            statement.execute("insert into ACT_GE_PROPERTY values ('historyLevel', '2'), ('next.dbid', '1')");

            new HistoryOfPaths().migrate(new At(connection));

            var rows = statement.executeQuery("select VALUE_ from ACT_GE_PROPERTY order by NAME_");
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(PathHistory.ID);
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    private record At(Connection connection) implements Context {

        @Override
        public Configuration getConfiguration() {
            return null;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
