package org.shaodao.support;

import java.sql.Connection;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;

/** A database on which one step of the schema is taken again. */
public record StepContext(Connection connection) implements Context {

    @Override
    public Configuration getConfiguration() {
        throw new UnsupportedOperationException("no step asks for it");
    }

    @Override
    public Connection getConnection() {
        return connection;
    }
}
