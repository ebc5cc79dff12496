package io.insightdesk.macro;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.ticket.TicketRef;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Canned replies for a ticket, with its values. */
@Path("tickets/{number}/canned-replies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketCannedRepliesResource {

    @Inject
    CannedReplyService replies;

    @PathParam("number")
    String number;

    /** What the caller used recently first; the texts as they were prepared. */
    @GET
    public ListJson<CannedReplyJson> list(@Context UriInfo uri) {
        return ListJson.ofWhole(uri, () -> replies.menu(ref()), CannedReplyRow::id, CannedReplyJson::of);
    }

    /** The text with the ticket's values; counts as a use. */
    @POST
    @Path("{id}/fill")
    @Idempotent
    public Response fill(@PathParam("id") UUID id) {
        return Response.ok(RenderedTextJson.of(replies.fill(ref(), id))).build();
    }

    private TicketRef ref() {
        return TicketRef.parse(number);
    }
}
