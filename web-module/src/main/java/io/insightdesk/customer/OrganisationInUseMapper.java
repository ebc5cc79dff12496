package io.insightdesk.customer;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409 for an organisation that customers or tickets name. */
@Provider
public class OrganisationInUseMapper implements ExceptionMapper<OrganisationInUseException> {

    @Override
    public Response toResponse(OrganisationInUseException refused) {
        return Problem.named(
                        "organisation-in-use", 409, "Conflict", "The organisation is in use by customers or tickets.")
                .response()
                .build();
    }
}
