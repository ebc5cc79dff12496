package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.ticket.list.TicketSort;
import io.insightdesk.ticket.list.TicketViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** Starts bulk edits: of named tickets, of a view, or of what a filter finds. */
@Path("tickets/bulk")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NewBulkResource {

    @Inject
    BulkEditService bulks;

    @Inject
    TicketViews views;

    /** 202: it goes on in the background; {@code Location} says how far it is. */
    @POST
    @Idempotent
    public Response start(@Context UriInfo uri, NewBulkJson given) {
        if (!given.isClear()) {
            throw new InvalidInputException(FieldError.of("tickets", Rule.NOT_ONE_OF, "tickets, view, filter"));
        }
        var started = given.tickets() != null
                ? bulks.startOn(given.refs(), given.patch())
                : bulks.start(selection(given), given.patch());
        var location = uri.getBaseUriBuilder()
                .path("bulk")
                .path(started.getId().toString())
                .build();
        return Response.accepted(BulkJson.of(started, bulks.progress(started.getId())))
                .location(location)
                .build();
    }

    private BulkSelection selection(NewBulkJson given) {
        if (given.filter() != null) {
            return new BulkSelection(views.preview(given.filter()), TicketSort.LAST_UPDATED);
        }
        return views.find(given.view(), Set.of())
                .map(view -> new BulkSelection(view.filter(), view.sort()))
                .orElseThrow(() -> new InvalidInputException(FieldError.of("view", Rule.UNKNOWN)));
    }
}
