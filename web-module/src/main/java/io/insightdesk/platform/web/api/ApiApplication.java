package io.insightdesk.platform.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The REST API. Described by OpenAPI and not by WADL, which Jersey would add to every {@code OPTIONS}. A relative address
 * in {@code Location} stays so: behind a gateway, the scheme that we see is not the client's.
 */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
