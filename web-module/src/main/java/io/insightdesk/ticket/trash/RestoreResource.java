package io.insightdesk.ticket.trash;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketResponses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A deleted ticket is brought back. */
@Path("tickets/{number}/restore")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RestoreResource {

    @Inject
    DeletedTicketService deleted;

    @Inject
    TicketResponses responses;

    @PathParam("number")
    String number;

    @POST
    @Idempotent
    public Response restore() {
        var ref = TicketRef.parse(number);
        deleted.restore(ref);
        return responses.ok(ref);
    }
}
