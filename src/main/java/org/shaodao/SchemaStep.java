package org.shaodao;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.lang.Nullable;

/**
 * A step of the schema that is written in Java: over the engine's own tables, which only the engine may name, or with
 * values that SQL cannot make.
 *
 * <p>It stands in the root package, which belongs to no module, for it knows none of their tables.
 */
public abstract class SchemaStep implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    /** @param version among those of the scripts in {@code db/migration} */
    protected SchemaStep(int version, String description) {
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
