package io.insightdesk.ticket;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409 for what is to be done to the survivor of a merge. */
@Provider
public class TicketMergedMapper implements ExceptionMapper<TicketMergedException> {

    @Override
    public Response toResponse(TicketMergedException refused) {
        return Problem.named("ticket-merged", 409, "Conflict", "The ticket was merged into " + refused.survivor() + ".")
                .response()
                .build();
    }
}
