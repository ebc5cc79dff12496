package io.insightdesk.sla;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class SlaPolicyNotFoundMapper implements ExceptionMapper<SlaPolicyNotFoundException> {

    @Override
    public Response toResponse(SlaPolicyNotFoundException refused) {
        return Problem.response(404, "Not Found", "SLA policy not found.").build();
    }
}
