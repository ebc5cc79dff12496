package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomFieldService;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.ticket.TagVisibility;
import io.insightdesk.ticket.status.TicketStatusService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** The tickets that the caller may see. */
@Path("tickets")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class TicketsResource {

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketViews views;

    @Inject
    TicketResponses responses;

    @Inject
    CustomFieldService fields;

    @Inject
    TicketStatusService statuses;

    @Inject
    TagVisibility tagReaders;

    @Context
    UriInfo uri;

    @GET
    public ListJson<TicketJson> list() {
        var given = new TicketListParameters(uri, fields.current(), statuses.current(), tagReaders);
        return responses.list(ticketQueries.list(given.query(code -> views.find(code, Set.of()))), given.words());
    }
}
