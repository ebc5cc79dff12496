package io.insightdesk.ticket;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409 for a ticket that somebody else was faster to take. */
@Provider
public class TicketTakenMapper implements ExceptionMapper<TicketTakenException> {

    @Override
    public Response toResponse(TicketTakenException refused) {
        return Problem.named("ticket-taken", 409, "Conflict", refused.holder() + " has already taken this ticket.")
                .response()
                .build();
    }
}
