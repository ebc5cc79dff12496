package io.insightdesk.satisfaction;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409. */
@Provider
public class RatingClosedMapper implements ExceptionMapper<RatingClosedException> {

    @Override
    public Response toResponse(RatingClosedException refused) {
        return Problem.response(
                        409, "Conflict", "The ticket can't be rated: it is not solved, or has already been rated.")
                .build();
    }
}
