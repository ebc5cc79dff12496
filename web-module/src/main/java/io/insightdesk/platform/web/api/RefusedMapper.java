package io.insightdesk.platform.web.api;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.RefusedException.Kind;
import io.insightdesk.platform.RetryLaterException;
import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Refusals whose document has no members of its own: the status of their kind, and what they say. */
@Provider
public class RefusedMapper implements ExceptionMapper<RefusedException> {

    @Override
    public Response toResponse(RefusedException refused) {
        var response = Problem.of(refused).response();
        if (refused.kind() == Kind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refused instanceof RetryLaterException later) {
            response.header(HttpHeaders.RETRY_AFTER, later.retryAfterSeconds());
        }
        return response.build();
    }
}
