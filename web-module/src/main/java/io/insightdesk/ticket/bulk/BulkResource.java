package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
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

/** One bulk edit of the caller's: how far it is, what was refused, and its undoing. */
@Path("bulk/{id}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BulkResource {

    @Inject
    BulkEditService bulks;

    @GET
    public BulkJson get(@PathParam("id") UUID id) {
        return BulkJson.of(bulks.get(id), bulks.progress(id));
    }

    /** Tickets that were refused, or not put back as they were; the cursor is a place. */
    @GET
    @Path("refused")
    public ListJson<SkippedTicketJson> refused(@PathParam("id") UUID id, @Context UriInfo uri) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        var after = given.number(QueryParameters.CURSOR, 0, BulkEditService.MOST_TICKETS)
                .orElse(0);
        var lines = bulks.skipped(id, after, given.limit() + 1);
        return ListJson.of(
                Page.of(lines, given.limit(), last -> Integer.toString(last.place())), SkippedTicketJson::of);
    }

    /** 202: goes on in the background. */
    @POST
    @Idempotent
    @Path("undo")
    public Response undo(@PathParam("id") UUID id) {
        var undoing = bulks.undo(id);
        return Response.accepted(BulkJson.of(undoing, bulks.progress(id))).build();
    }
}
