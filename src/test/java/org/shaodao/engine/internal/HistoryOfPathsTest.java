package org.shaodao.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.shaodao.support.StepContext;

/** A town that was begun with the engine's own history goes on with the path alone. */
class HistoryOfPathsTest {

    @Test
    void aDatabaseOfBeforeIsOfTheNewHistoryAndNothingElseInItChanges() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:history")) {
            var statement = connection.createStatement();
            statement.execute("create table ACT_GE_PROPERTY (NAME_ varchar(64) primary key, VALUE_ varchar(300))");
            statement.execute("insert into ACT_GE_PROPERTY values ('historyLevel', '2'), ('next.dbid', '1')");

            new HistoryOfPaths().migrate(new StepContext(connection));

            var rows = statement.executeQuery("select VALUE_ from ACT_GE_PROPERTY order by NAME_");
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(PathHistory.ID);
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }
}
