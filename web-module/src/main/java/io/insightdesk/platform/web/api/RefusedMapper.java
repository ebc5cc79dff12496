package io.insightdesk.platform.web.api;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409 for refusals that have no mapper of their own. */
@Provider
public class RefusedMapper implements ExceptionMapper<RefusedException> {

    @Override
    public Response toResponse(RefusedException refused) {
        return Problem.response(409, "Conflict", "The request conflicts with the current state.")
                .build();
    }
}
