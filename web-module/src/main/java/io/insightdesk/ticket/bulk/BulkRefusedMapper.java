package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409, saying what stands in the way. */
@Provider
public class BulkRefusedMapper implements ExceptionMapper<BulkRefusedException> {

    @Override
    public Response toResponse(BulkRefusedException refused) {
        return Problem.named("bulk-refused", 409, "Conflict", refused.reason().wording())
                .response()
                .build();
    }
}
