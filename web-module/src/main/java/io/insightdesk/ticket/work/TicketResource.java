package io.insightdesk.ticket.work;

import static io.insightdesk.platform.security.Permission.DELETE_TICKETS;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.platform.paging.Cursor;
import io.insightdesk.platform.web.api.EntityVersion;
import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.platform.web.api.QueryParameters;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketResponses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * One ticket, by its number or its UUID, and what people do with it: each action answers with the ticket as it is then.
 */
@Path("tickets/{number}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketResource {

    @Inject
    TicketService service;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    TicketResponses responses;

    @PathParam("number")
    String number;

    @GET
    public Response get(@Context Request request) {
        var found = responses.get(ref());
        var unchanged = request.evaluatePreconditions(found.tag());
        return unchanged != null
                ? unchanged.tag(found.tag()).build()
                : found.onto(Response.ok()).build();
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response update(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PatchTicketJson given) {
        var current = ticketQueries.getFor(WORK_TICKETS, ref()).version();
        patches.apply(ref(), given.patch(), EntityVersion.expected(ifMatch, current));
        return responses.ok(ref());
    }

    @DELETE
    public void delete(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var current = ticketQueries.getFor(DELETE_TICKETS, ref()).version();
        service.delete(ref(), EntityVersion.expected(ifMatch, current));
    }

    @POST
    @Path("assign")
    @Idempotent
    public Response assign(AssignJson given) {
        if (given.isClaim()) {
            service.assignUnlessTaken(ref(), given.wanted());
        } else {
            service.assign(ref(), given.wanted());
        }
        return responses.ok(ref());
    }

    @POST
    @Path("transfer")
    @Idempotent
    public Response transfer(TransferJson given) {
        service.transfer(ref(), given.wanted(), given.note());
        return responses.ok(ref());
    }

    @POST
    @Path("solve")
    @Idempotent
    public Response solve(SolveJson given) {
        service.solve(ref(), given.resolution());
        return responses.ok(ref());
    }

    @POST
    @Path("close")
    @Idempotent
    public Response close() {
        service.close(ref());
        return responses.ok(ref());
    }

    @POST
    @Path("reopen")
    @Idempotent
    public Response reopen(ReopenJson given) {
        service.reopen(ref(), given.reason());
        return responses.ok(ref());
    }

    @GET
    @Path("activity")
    public ListJson<ActivityJson> activity(@Context UriInfo uri) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        var after = given.one(QueryParameters.CURSOR).map(Cursor::id);
        return ListJson.of(conversations.activity(ref(), after, given.limit()), ActivityJson::of);
    }

    private TicketRef ref() {
        return TicketRef.parse(number);
    }
}
