package io.insightdesk.imports;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class ImportNotFoundMapper implements ExceptionMapper<ImportNotFoundException> {

    @Override
    public Response toResponse(ImportNotFoundException refused) {
        return Problem.response(404, "Not Found", "Import not found.").build();
    }
}
