package io.insightdesk.platform.web.api;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 428: nobody changes by accident what somebody else has changed. */
@Provider
public class MissingVersionMapper implements ExceptionMapper<MissingVersionException> {

    @Override
    public Response toResponse(MissingVersionException refused) {
        return Problem.response(
                        428,
                        "Precondition Required",
                        "An If-Match header with the ETag of the resource, or *, is required.")
                .build();
    }
}
