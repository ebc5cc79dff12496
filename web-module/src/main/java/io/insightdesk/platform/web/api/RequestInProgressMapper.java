package io.insightdesk.platform.web.api;

import io.insightdesk.platform.idempotency.RequestInProgressException;
import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409 for an {@code Idempotency-Key} that can't be taken now, or not for this. */
@Provider
public class RequestInProgressMapper implements ExceptionMapper<RequestInProgressException> {

    @Override
    public Response toResponse(RequestInProgressException refused) {
        return Problem.named(
                        "in-flight",
                        409,
                        "Conflict",
                        "A request with this Idempotency-Key is still in progress. Try again in a moment.")
                .response()
                .header("Retry-After", 1)
                .build();
    }
}
