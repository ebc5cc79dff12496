package io.insightdesk.platform.persistence;

import io.insightdesk.platform.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before anything else runs, in the owner's role and under Flyway's lock, so that one of
 * several nodes does it. A database newer than the code, or a wrong setting, stops the start.
 *
 * <p>Start-up beans that touch tables are {@code @DependsOn("SchemaMigration")}.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    private String version = "none";

    @PostConstruct
    void migrate() {
        Settings.checkAll();
        Settings.warnings().forEach(LOG::warning);
        var flyway = Schema.flyway();
        try {
            Schema.requireKnownMigrations(flyway);
            var result = flyway.migrate();
            version = flyway.info().current().getVersion().getVersion();
            LOG.log(Level.INFO, "Schema at version {0}, {1} migrations applied", new Object[] {
                version, result.migrationsExecuted
            });
        } catch (FlywayException failed) {
            throw new IllegalStateException(
                    "The database schema can't be brought to this release: " + failed.getMessage(), failed);
        }
    }

    /** The schema's version after the start. */
    public String version() {
        return version;
    }
}
