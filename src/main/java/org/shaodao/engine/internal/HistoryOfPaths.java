package org.shaodao.engine.internal;

import org.flywaydb.core.api.migration.Context;
import org.shaodao.SchemaStep;
import org.springframework.stereotype.Component;

/** The engine refuses to start with another history than it started with at first: from here on it is {@link PathHistory}. */
@Component
class HistoryOfPaths extends SchemaStep {

    HistoryOfPaths() {
        super(53, "history of paths");
    }

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute(
                    "update ACT_GE_PROPERTY set VALUE_ = '" + PathHistory.ID + "' where NAME_ = 'historyLevel'");
        }
    }
}
