package io.insightdesk.field;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class FieldNotFoundMapper implements ExceptionMapper<FieldNotFoundException> {

    @Override
    public Response toResponse(FieldNotFoundException refused) {
        return Problem.response(404, "Not Found", "Field or form not found.").build();
    }
}
