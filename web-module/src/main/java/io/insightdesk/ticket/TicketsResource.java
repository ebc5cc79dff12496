package io.insightdesk.ticket;

import io.insightdesk.field.CustomFieldService;
import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.ticket.status.TicketStatusService;
import io.insightdesk.ticket.view.TicketViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** The tickets that the caller may see, and new ones. */
@Path("tickets")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketsResource {

    @Inject
    TicketService service;

    @Inject
    TicketReading reading;

    @Inject
    TicketViews views;

    @Inject
    TicketAnswers answers;

    @Inject
    CustomFieldService fields;

    @Inject
    TicketStatusService statuses;

    @Inject
    TagReaders tagReaders;

    @Context
    UriInfo uri;

    @GET
    public ListJson<TicketJson> list() {
        var given = new TicketListParameters(uri, fields.current(), statuses.current(), tagReaders);
        return answers.list(reading.list(given.query(code -> views.find(code, Set.of()))), given.words());
    }

    @POST
    @Idempotent
    public Response submit(NewTicketJson given) {
        var submitted = service.submit(given.input());
        var location =
                uri.getBaseUriBuilder().path("tickets").path(submitted.number()).build();
        return answers.get(TicketRef.of(submitted.id()))
                .onto(Response.created(location))
                .build();
    }
}
