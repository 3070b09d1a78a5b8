package org.shaodao.whistle.internal;

import org.flywaydb.core.api.migration.Context;
import org.shaodao.SchemaStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The cases of before are found as the new ones are, by the first letters of the pinyin too, which SQL cannot make. */
@Component
class CasesOfBefore extends SchemaStep {

    CasesOfBefore() {
        super(56, "words of the cases of before");
    }

    @Override
    public void migrate(Context context) {
        new CasesFoundBy(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true))).catchUp();
    }
}
