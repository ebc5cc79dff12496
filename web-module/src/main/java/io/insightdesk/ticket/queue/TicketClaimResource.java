package io.insightdesk.ticket.queue;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketResponses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** "Take next": the most urgent ticket that waits in the caller's teams, or in none, becomes the caller's. */
@Path("tickets/claim")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class TicketClaimResource {

    @Inject
    TicketClaimService claims;

    @Inject
    TicketResponses responses;

    /** The ticket, or 204 when none waits. */
    @POST
    @Idempotent
    public Response claim() {
        return claims.claimNext()
                .map(ticket -> responses.ok(TicketRef.of(ticket.id())))
                .orElseGet(() -> Response.noContent().build());
    }
}
