package io.insightdesk.satisfaction;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the customer thinks of the ticket's last resolution; said once, by the customer alone. */
@Path("tickets/{number}/satisfaction")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SatisfactionResource {

    @Inject
    SatisfactionService satisfactions;

    @Inject
    StoredSatisfactionProvider satisfaction;

    @Inject
    TicketQueryService tickets;

    @POST
    @Idempotent
    public Response rate(@PathParam("number") String number, RateResolution given) {
        var ref = TicketRef.parse(number);
        satisfactions.rate(ref, given);
        var ticket = tickets.get(ref);
        return Response.ok(satisfaction.of(List.of(ticket)).get(ticket.id())).build();
    }
}
