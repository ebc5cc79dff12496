package io.insightdesk.platform.web.api;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 400, saying what could not be read. */
@Provider
public class MalformedCallMapper implements ExceptionMapper<MalformedCallException> {

    @Override
    public Response toResponse(MalformedCallException refused) {
        return Problem.response(400, "Bad Request", refused.getMessage()).build();
    }
}
