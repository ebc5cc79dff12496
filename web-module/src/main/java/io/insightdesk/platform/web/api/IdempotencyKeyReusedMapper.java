package io.insightdesk.platform.web.api;

import io.insightdesk.platform.idempotency.IdempotencyKeyReusedException;
import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 422 for an {@code Idempotency-Key} that can't be taken now, or not for this. */
@Provider
public class IdempotencyKeyReusedMapper implements ExceptionMapper<IdempotencyKeyReusedException> {

    @Override
    public Response toResponse(IdempotencyKeyReusedException refused) {
        return Problem.named(
                        "key-reused",
                        422,
                        "Unprocessable Content",
                        "This Idempotency-Key was already used for a different request.")
                .response()
                .build();
    }
}
