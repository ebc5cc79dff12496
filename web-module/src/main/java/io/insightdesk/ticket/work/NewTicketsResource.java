package io.insightdesk.ticket.work;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketResponses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** New tickets. */
@Path("tickets")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NewTicketsResource {

    @Inject
    TicketService service;

    @Inject
    TicketResponses responses;

    @Context
    UriInfo uri;

    @POST
    @Idempotent
    public Response submit(NewTicketJson given) {
        var submitted = service.submit(given.input());
        var location =
                uri.getBaseUriBuilder().path("tickets").path(submitted.number()).build();
        return responses
                .get(TicketRef.of(submitted.id()))
                .onto(Response.created(location))
                .build();
    }
}
