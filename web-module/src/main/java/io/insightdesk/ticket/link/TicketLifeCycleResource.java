package io.insightdesk.ticket.link;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketResponses;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What happens to a ticket as a whole: merged, split, followed. */
@Path("tickets/{number}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketLifeCycleResource {

    @Inject
    TicketMergeService merges;

    @Inject
    TicketSplitService splits;

    @Inject
    TicketFollowService followers;

    @Inject
    TicketResponses responses;

    @PathParam("number")
    String number;

    @POST
    @Path("merge")
    @Idempotent
    public Response merge(MergeJson given) {
        merges.merge(ref(), given.wanted());
        return responses.ok(ref());
    }

    @POST
    @Path("unmerge")
    @Idempotent
    public Response unmerge() {
        merges.undo(ref());
        return responses.ok(ref());
    }

    /** Answers with the new ticket. */
    @POST
    @Path("split")
    @Idempotent
    public Response split(SplitJson given, @Context UriInfo uri) {
        var split = splits.split(ref(), given.fromSeq(), given.subject());
        var location =
                uri.getBaseUriBuilder().path("tickets").path(split.number()).build();
        return responses
                .get(TicketRef.of(split.id()))
                .onto(Response.ok().header(HttpHeaders.LOCATION, location))
                .build();
    }

    @POST
    @Path("follow")
    @Idempotent
    public Response follow() {
        followers.follow(ref());
        return responses.ok(ref());
    }

    @DELETE
    @Path("follow")
    public void unfollow() {
        followers.unfollow(ref());
    }

    @GET
    @Path("followers")
    public ListJson<NamedRef> followers() {
        return new ListJson<>(List.copyOf(followers.list(ref())), new ListJson.Next(null));
    }

    private TicketRef ref() {
        return TicketRef.parse(number);
    }
}
