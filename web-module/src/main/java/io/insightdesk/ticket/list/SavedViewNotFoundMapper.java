package io.insightdesk.ticket.list;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class SavedViewNotFoundMapper implements ExceptionMapper<SavedViewNotFoundException> {

    @Override
    public Response toResponse(SavedViewNotFoundException refused) {
        return Problem.response(404, "Not Found", "View not found.").build();
    }
}
