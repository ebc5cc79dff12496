package io.insightdesk.attachment;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404, the same for what is not there and what is not for the caller. */
@Provider
public class AttachmentNotFoundMapper implements ExceptionMapper<AttachmentNotFoundException> {

    @Override
    public Response toResponse(AttachmentNotFoundException refused) {
        return Problem.response(404, "Not Found", "File not found.").build();
    }
}
