package org.shaodao.whistle.internal;

import org.flywaydb.core.api.migration.Context;
import org.shaodao.SchemaStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Cases are found by the community that waits, too: those of before like the new ones. */
@Component
class CasesFoundAnew extends SchemaStep {

    CasesFoundAnew() {
        super(60, "cases found by who waits");
    }

    @Override
    public void migrate(Context context) {
        new CasesFoundBy(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true))).anew();
    }
}
