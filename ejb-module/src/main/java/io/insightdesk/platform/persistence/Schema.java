package io.insightdesk.platform.persistence;

import io.insightdesk.platform.tenancy.OwnerDataSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** The database's schema and the migrations that this release knows. */
final class Schema {

    private Schema() {}

    /** In the owner's role. Connects at its first use. */
    static Flyway flyway() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(new OwnerDataSource())
                .locations("classpath:db/migration")
                .ignoreMigrationPatterns(new String[0])
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }

    /**
     * Flyway would refuse it, too, but advise to mark what it does not know as deleted.
     *
     * @throws IllegalStateException when the schema has migrations that this release does not know
     */
    static void requireKnownMigrations(Flyway flyway) {
        var schema = flyway.info();
        var unknown = Arrays.stream(schema.applied())
                .filter(migration ->
                        migration.getVersion() != null && !migration.getState().isResolved())
                .map(migration -> migration.getVersion().getVersion())
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("This database is of a newer or another release: its schema has " + unknown
                    + ", this release knows up to " + highestKnown(schema)
                    + ". Install the release that the database is of, or restore a backup; don't repair anything.");
        }
    }

    private static String highestKnown(MigrationInfoService schema) {
        return Arrays.stream(schema.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("nothing");
    }
}
