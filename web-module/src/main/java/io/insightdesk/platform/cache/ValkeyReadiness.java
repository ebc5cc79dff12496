package io.insightdesk.platform.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up: without Valkey the node works on, slower and without telling other nodes. The data says which it is. */
@Readiness
@ApplicationScoped
public class ValkeyReadiness implements HealthCheck {

    @Inject
    Valkey valkey;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("valkey")
                .up()
                .withData("state", valkey.isAway() ? "degraded" : "ok")
                .build();
    }
}
