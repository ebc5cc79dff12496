package io.insightdesk.ticket.work;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.QueryParameters;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageJson;
import io.insightdesk.ticket.conversation.PostMessage;
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

/** The conversation of a ticket, in order. */
@Path("tickets/{number}/messages")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MessagesResource {

    private static final String AFTER = "after";
    private static final int MOST_SEQ = 999_999_999;

    @Inject
    TicketService service;

    @Inject
    ConversationQueryService conversations;

    @PathParam("number")
    String number;

    @Context
    UriInfo uri;

    @GET
    public ListJson<MessageJson> list() {
        var given = new QueryParameters(uri, AFTER, QueryParameters.CURSOR, QueryParameters.LIMIT);
        var after = given.number(QueryParameters.CURSOR, 0, MOST_SEQ)
                .or(() -> given.number(AFTER, 0, MOST_SEQ))
                .orElse(0);
        return ListJson.of(conversations.messages(TicketRef.parse(number), after, given.limit()), MessageJson::of);
    }

    /** The address of the answer says where the message went: behind a merge or a last reply that is another ticket. */
    @POST
    @Idempotent
    public Response post(PostMessage given) {
        var ref = TicketRef.parse(number);
        var id = service.post(ref, given);
        var posted = conversations.findNumberOf(id).orElseThrow();
        var message = conversations
                .findMessage(TicketRef.parse(posted), id)
                .map(MessageJson::of)
                .orElseThrow();
        var location = uri.getBaseUriBuilder()
                .path("tickets")
                .path(posted)
                .path("messages")
                .queryParam(AFTER, message.seq() - 1)
                .queryParam(QueryParameters.LIMIT, 1)
                .build();
        return Response.created(location).entity(message).build();
    }
}
