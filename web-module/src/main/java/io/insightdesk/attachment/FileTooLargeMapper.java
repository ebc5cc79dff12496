package io.insightdesk.attachment;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 413, saying how many bytes a file may have. */
@Provider
public class FileTooLargeMapper implements ExceptionMapper<FileTooLargeException> {

    @Override
    public Response toResponse(FileTooLargeException refused) {
        return Problem.response(413, "Content Too Large", "A file has at most " + refused.most() + " bytes.")
                .build();
    }
}
