package io.insightdesk.platform.persistence;

import io.insightdesk.platform.config.Settings;
import io.insightdesk.platform.tenancy.OwnerDataSource;
import io.insightdesk.platform.tenancy.TenantDataSource;
import java.sql.SQLException;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Looks at settings, database and schema before EclipseLink connects, which is before any other class of the application
 * runs: what fails here is the message of {@code asadmin deploy}, word for word. From later places it would be
 * wrapped, or only in the log.
 */
public class StartCheck extends SessionEventAdapter {

    /** Called at a deployment; at a start of the server with the application in it, by the first use of an entity. */
    @Override
    public void preLogin(SessionEvent event) {
        Settings.checkAll();
        try {
            new TenantDataSource().getConnection("", "").close();
            try (var connection = new OwnerDataSource().getConnection()) {
                DatabaseLocale.require(connection);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("No connection to the database: " + failed.getMessage(), failed);
        }
        Schema.requireKnownMigrations(Schema.flyway());
    }
}
