package io.insightdesk.macro;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class CannedReplyNotFoundMapper implements ExceptionMapper<CannedReplyNotFoundException> {

    @Override
    public Response toResponse(CannedReplyNotFoundException refused) {
        return Problem.response(404, "Not Found", "Canned reply not found.").build();
    }
}
