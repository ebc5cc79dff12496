package io.insightdesk.ticket.link;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404 for a link that the ticket does not have. */
@Provider
public class LinkNotFoundMapper implements ExceptionMapper<LinkNotFoundException> {

    @Override
    public Response toResponse(LinkNotFoundException refused) {
        return Problem.response(404, "Not Found", "Link not found.").build();
    }
}
