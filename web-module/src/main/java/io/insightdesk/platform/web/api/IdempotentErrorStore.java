package io.insightdesk.platform.web.api;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.LogText;
import io.insightdesk.platform.idempotency.IdempotencyService;
import io.insightdesk.platform.idempotency.IdempotentRequest;
import io.insightdesk.platform.idempotency.StoredResponse;
import io.insightdesk.platform.web.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stores the error response of an idempotent request, so that a repetition gets the same one. Failures (5xx) are not.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class IdempotentErrorStore implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(IdempotentErrorStore.class.getName());

    @Inject
    IdempotencyService idempotency;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(IdempotencyKey.REFUSED) instanceof IdempotentRequest call
                && response.getEntity() instanceof Problem problem
                && response.getStatus() < 500) {
            remember(call, problem);
        }
    }

    private void remember(IdempotentRequest call, Problem problem) {
        var body = Json.bytes(problem);
        try {
            idempotency.remember(call, new StoredResponse(problem.status(), Problem.MEDIA_TYPE, null, null, body));
        } catch (RuntimeException unavailable) { // the refusal itself is still true, and is answered
            LOG.log(
                    Level.WARNING,
                    "A refusal could not be stored under its Idempotency-Key",
                    LogText.escaped(unavailable));
        }
    }
}
