package io.insightdesk.ticket.link;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.QueryParameters;
import io.insightdesk.ticket.TicketRef;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Tickets that have to do with this one. */
@Path("tickets/{number}/links")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketLinksResource {

    @Inject
    TicketLinkService links;

    @PathParam("number")
    String number;

    @GET
    public ListJson<LinkJson> list() {
        var data = links.list(ref()).stream().map(LinkJson::of).toList();
        return new ListJson<>(data, new ListJson.Next(null));
    }

    /** Answers with all links of the ticket. */
    @POST
    @Idempotent
    public Response add(NewLinkJson given) {
        links.add(ref(), given.relation(), given.other());
        return Response.ok(list()).build();
    }

    @DELETE
    @Path("{link}")
    public void remove(@PathParam("link") String link) {
        links.remove(ref(), QueryParameters.id("link", link));
    }

    private TicketRef ref() {
        return TicketRef.parse(number);
    }
}
