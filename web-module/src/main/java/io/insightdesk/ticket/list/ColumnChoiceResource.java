package io.insightdesk.ticket.list;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The columns that the caller's lists show of a view that every desk has. Saved views have columns of their own. */
@Path("me/columns/{view}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ColumnChoiceResource {

    @Inject
    ColumnChoiceService choices;

    @Inject
    TicketCounters counters;

    @GET
    public ChosenColumnsJson get(@PathParam("view") String view) {
        return ChosenColumnsJson.of(find(view), choices.mine());
    }

    @PUT
    public ChosenColumnsJson choose(@PathParam("view") String view, ChooseColumnsJson given) {
        if (given.columns() == null) {
            throw new InvalidInputException(FieldError.of("columns", Rule.REQUIRED));
        }
        choices.choose(find(view), given.columns());
        counters.forget();
        return get(view);
    }

    /** Back to the usual ones. */
    @DELETE
    public Response reset(@PathParam("view") String view) {
        choices.reset(find(view));
        counters.forget();
        return Response.noContent().build();
    }

    /** @throws NotFoundException for a view that no desk has by this name */
    private static BuiltInView find(String code) {
        return Coded.find(BuiltInView.class, code).orElseThrow(() -> new NotFoundException("View", code));
    }
}
