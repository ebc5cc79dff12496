package io.insightdesk.ticket.trash;

import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Tickets that administrators can bring back. */
@Path("tickets/deleted")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class DeletedTicketsResource {

    @Inject
    DeletedTicketService deleted;

    @GET
    public ListJson<DeletedTicketJson> list(@Context UriInfo uri) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        return ListJson.of(deleted.list(given.one(QueryParameters.CURSOR), given.limit()), DeletedTicketJson::of);
    }
}
