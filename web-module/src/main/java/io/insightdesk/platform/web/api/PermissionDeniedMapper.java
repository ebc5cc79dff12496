package io.insightdesk.platform.web.api;

import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 403: the caller may know that it exists, and may not do this. */
@Provider
public class PermissionDeniedMapper implements ExceptionMapper<PermissionDeniedException> {

    @Override
    public Response toResponse(PermissionDeniedException refused) {
        return Problem.response(403, "Forbidden", "Your role does not have permission to do this.")
                .build();
    }
}
