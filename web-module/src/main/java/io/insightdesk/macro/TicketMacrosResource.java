package io.insightdesk.macro;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketResponses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

/** Macros on a ticket: which there are, what one would do, and doing it. */
@Path("tickets/{number}/macros")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketMacrosResource {

    @Inject
    MacroExecutionService macros;

    @Inject
    TicketResponses responses;

    @PathParam("number")
    String number;

    /** What the caller used recently first. */
    @GET
    public ListJson<MacroJson> list(@Context UriInfo uri) {
        return ListJson.ofWhole(uri, () -> macros.menu(ref()), MacroRow::id, MacroJson::of);
    }

    @POST
    @Path("{id}/preview")
    @Idempotent
    public Response preview(@PathParam("id") UUID id) {
        return Response.ok(MacroPreviewJson.of(macros.preview(ref(), id))).build();
    }

    /** Answers with the ticket as it is then. */
    @POST
    @Path("{id}/apply")
    @Idempotent
    public Response apply(@PathParam("id") UUID id, ApplyMacro given) {
        macros.apply(ref(), id, given);
        return responses.ok(ref());
    }

    private TicketRef ref() {
        return TicketRef.parse(number);
    }
}
