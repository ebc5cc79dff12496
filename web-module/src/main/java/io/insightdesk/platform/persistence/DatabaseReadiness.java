package io.insightdesk.platform.persistence;

import io.insightdesk.platform.LogText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Down while the database does not answer: nothing works without it. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class.getName());

    @Inject
    DatabaseProbe database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            database.ask();
            return true;
        } catch (RuntimeException away) {
            // Asked every few seconds by whoever watches; they see the state, the log need not repeat it.
            LOG.log(Level.FINE, "The database does not answer", LogText.escaped(away));
            return false;
        }
    }
}
