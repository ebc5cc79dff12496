package io.insightdesk.ticket.status;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class StatusNotFoundMapper implements ExceptionMapper<StatusNotFoundException> {

    @Override
    public Response toResponse(StatusNotFoundException refused) {
        return Problem.response(404, "Not Found", "Status not found.").build();
    }
}
