package io.insightdesk.account;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 429, with the seconds after which another attempt makes sense. */
@Provider
public class TooManyAttemptsMapper implements ExceptionMapper<TooManyAttemptsException> {

    @Override
    public Response toResponse(TooManyAttemptsException refused) {
        return Problem.response(429, "Too Many Requests", "Too many attempts. Try again shortly.")
                .header("Retry-After", refused.retryAfter().toSeconds() + 1)
                .build();
    }
}
