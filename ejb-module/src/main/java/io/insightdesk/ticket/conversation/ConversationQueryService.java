package io.insightdesk.ticket.conversation;

import static io.insightdesk.platform.security.Permission.READ_TICKETS;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;

import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.TicketHistory;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.link.Connections;
import io.insightdesk.ticket.link.TicketLinkService;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.list.TicketSort;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was said in a ticket and what happened to it: only what the caller may see, in the caller's own numbers. */
@Stateless
public class ConversationQueryService {

    /** Messages that a page or the API shows at once. */
    private static final int MOST_MESSAGES = 500;

    private static final int EARLIER_SHOWN = 5;

    @Inject
    TicketQueryService tickets;

    @Inject
    MessageRepository messages;

    @Inject
    TicketHistory history;

    @Inject
    TicketLinkService links;

    /** The ticket with its messages and, for the desk, its history and what it is connected with. */
    @Requires(USE_PORTAL)
    public Conversation conversation(TicketRef ref) {
        var ticket = tickets.get(ref);
        var desk = CallerContext.current().isStaff();
        return new Conversation(
                ticket,
                messages.messages(ticket.id(), desk, 0, MOST_MESSAGES),
                desk ? history.of(ticket.id()) : List.of(),
                desk ? earlier(ticket) : List.of(),
                desk ? links.connections(ticket.id()) : Connections.NONE);
    }

    private List<TicketRow> earlier(TicketRow ticket) {
        var filter = new TicketFilter()
                .having(TicketProperty.REQUESTER, ticket.requester().id().toString());
        var query = new TicketQuery(filter, TicketSort.LAST_UPDATED, Optional.empty(), EARLIER_SHOWN + 1);
        return tickets.list(query).rows().stream()
                .filter(other -> !other.id().equals(ticket.id()))
                .limit(EARLIER_SHOWN)
                .toList();
    }

    /**
     * Some of the messages behind the reader's sequence number {@code after}; the cursor is a sequence number too.
     *
     * @param limit messages wanted, 1 to {@value Page#MOST}
     */
    @Requires(USE_PORTAL)
    public Page<MessageRow> messages(TicketRef ref, int after, int limit) {
        var desk = CallerContext.current().isStaff();
        var found = messages.messages(tickets.get(ref).id(), desk, after, limit + 1);
        return Page.of(found, limit, last -> String.valueOf(last.seq()));
    }

    /** A message of the ticket, as the reader sees it; empty for a note that the reader does not see. */
    @Requires(USE_PORTAL)
    public Optional<MessageRow> findMessage(TicketRef ref, UUID message) {
        return messages.message(tickets.get(ref).id(), CallerContext.current().isStaff(), message);
    }

    /** The number of the ticket in which a message of the caller's went; another one than it was sent to, sometimes. */
    @Requires(USE_PORTAL)
    public Optional<String> findNumberOf(UUID message) {
        return messages.findTicketOf(message)
                .map(id -> tickets.get(TicketRef.of(id)).number());
    }

    /** Whether the caller sees this message, in whatever ticket it is by now; says the same of what there is not. */
    @Requires(USE_PORTAL)
    public boolean sees(UUID message) {
        var caller = CallerContext.current();
        return messages.findTicketOf(message)
                .filter(ticket -> tickets.find(TicketRef.of(ticket)).isPresent())
                .flatMap(ticket -> messages.message(ticket, caller.isStaff(), message))
                .isPresent();
    }

    /**
     * Some of the ticket's history, the oldest first. Only for the desk: others are refused what they see, and don't find
     * what they don't.
     *
     * @param after the entry's id where the page before ended
     */
    @Requires(USE_PORTAL)
    public Page<ActivityRow> activity(TicketRef ref, Optional<UUID> after, int limit) {
        var ticket = tickets.getFor(READ_TICKETS, ref);
        return history.page(ticket.id(), after, limit);
    }
}
