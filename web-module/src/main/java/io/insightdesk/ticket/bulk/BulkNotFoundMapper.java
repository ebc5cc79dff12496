package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class BulkNotFoundMapper implements ExceptionMapper<BulkNotFoundException> {

    @Override
    public Response toResponse(BulkNotFoundException refused) {
        return Problem.response(404, "Not Found", "Bulk edit not found.").build();
    }
}
