package io.insightdesk.imports;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409, saying what stands in the way. */
@Provider
public class ImportRefusedMapper implements ExceptionMapper<ImportRefusedException> {

    @Override
    public Response toResponse(ImportRefusedException refused) {
        return Problem.named("import-refused", 409, "Conflict", refused.reason().wording())
                .response()
                .build();
    }
}
