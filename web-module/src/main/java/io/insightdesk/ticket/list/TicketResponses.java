package io.insightdesk.ticket.list;

import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.web.api.EntityVersion;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tickets as the API answers them: with their clocks and satisfaction and, one by one, with an entity tag. */
@ApplicationScoped
public class TicketResponses {

    @Inject
    TicketClockProvider clocks;

    @Inject
    TicketSatisfactionProvider satisfaction;

    @Inject
    TicketQueryService tickets;

    /** A ticket with its tag. */
    public record Tagged(TicketJson ticket, EntityTag tag) {

        public Response.ResponseBuilder onto(Response.ResponseBuilder response) {
            return response.entity(ticket).tag(tag);
        }
    }

    /** @throws TicketNotFoundException when there is none, or the caller may not see it */
    public Tagged get(TicketRef ref) {
        var row = tickets.get(ref);
        var shown = clocks.of(List.of(row)).getOrDefault(row.id(), List.of());
        var rating = satisfaction.of(List.of(row)).get(row.id());
        var states = Stream.concat(shown.stream().map(TicketClockProvider.Shown::state), Stream.ofNullable(rating))
                .toList();
        return new Tagged(TicketJson.of(row, shown, rating, null), EntityVersion.tag(row.version(), states));
    }

    /** The ticket as it is now: what every action answers. */
    public Response ok(TicketRef ref) {
        return get(ref).onto(Response.ok()).build();
    }

    ListJson<TicketJson> list(Page<TicketRow> page, Optional<String> words) {
        var shown = clocks.of(page.rows());
        var ratings = satisfaction.of(page.rows());
        var excerpts = tickets.excerpts(page.rows(), words);
        return ListJson.of(
                page,
                row -> TicketJson.of(
                        row, shown.getOrDefault(row.id(), List.of()), ratings.get(row.id()), excerpts.get(row.id())));
    }
}
