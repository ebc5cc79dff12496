package io.insightdesk.sla;

import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The clocks of a ticket, explained stretch by stretch; for the desk. */
@Path("tickets/{number}/clocks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClocksResource {

    @Inject
    TicketQueryService tickets;

    @Inject
    SlaClockQueryService clocks;

    @GET
    public ClocksJson clocks(@PathParam("number") String number) {
        var ticket = tickets.get(TicketRef.parse(number));
        return new ClocksJson(
                clocks.explain(ticket).stream().map(ClockWithSegmentsJson::of).toList());
    }

    /** All clocks of a ticket: first response, next responses, resolutions. */
    public record ClocksJson(List<ClockWithSegmentsJson> data) {}
}
