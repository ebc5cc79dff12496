package io.insightdesk.customer;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class OrganisationNotFoundMapper implements ExceptionMapper<OrganisationNotFoundException> {

    @Override
    public Response toResponse(OrganisationNotFoundException refused) {
        return Problem.response(404, "Not Found", "Organisation not found.").build();
    }
}
