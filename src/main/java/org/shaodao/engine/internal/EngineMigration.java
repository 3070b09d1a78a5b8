package org.shaodao.engine.internal;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.lang.Nullable;

/** A step of the schema over the engine's own tables, which only the engine may name: written in Java for that. */
abstract class EngineMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    /** @param version among those of the scripts in {@code db/migration} */
    EngineMigration(int version, String description) {
        this.version = MigrationVersion.fromVersion(String.valueOf(version));
        this.description = description;
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    @Nullable
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
