package io.insightdesk.ticket;

import static io.insightdesk.platform.security.Permission.READ_TICKETS;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;

import io.insightdesk.account.AccountNotFoundException;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tickets as lists, pages and the API show them: only what the caller may see, in the caller's own numbers. */
@Stateless
public class TicketReading {

    /** Messages that a page or the API shows at once. */
    public static final int MOST_MESSAGES = 500;

    /** Counters say "1,000+" from here on. */
    public static final int COUNTED = 1000;

    private static final int EARLIER_SHOWN = 5;

    @Inject
    TicketRowRepository rows;

    @Inject
    ConversationRepository conversations;

    @Inject
    ExcerptRepository excerpts;

    @Inject
    ConnectionsRepository connections;

    @Inject
    TenantDirectory tenants;

    /** @throws MalformedQueryException for a bad limit or cursor */
    @Requires(USE_PORTAL)
    public Page<TicketRow> list(TicketQuery query) {
        if (query.limit() < 1 || query.limit() > TicketQuery.MOST) {
            throw new MalformedQueryException("limit", "limit must be from 1 to " + TicketQuery.MOST);
        }
        return rows.list(Callers.current(), query);
    }

    /** Where the words of a search stand in these tickets' conversations, by the ticket's id; nothing for no words. */
    @Requires(USE_PORTAL)
    public Map<UUID, Excerpt> excerpts(List<TicketRow> tickets, Optional<String> words) {
        return tickets.isEmpty()
                ? Map.of()
                : words.map(SearchWords::of)
                        .map(line -> excerpts.find(
                                Callers.current(),
                                tickets.stream().map(TicketRow::id).toList(),
                                line))
                        .orElse(Map.of());
    }

    /** How many tickets pass each filter, counted up to {@link #COUNTED}, in one statement. */
    @Requires(USE_PORTAL)
    public List<Integer> count(List<TicketFilter> filters) {
        return rows.count(Callers.current(), filters, COUNTED).stream()
                .map(TicketCount::number)
                .toList();
    }

    /** The same, saying where there may be more; filters that no index helps with look at a part of the tickets only. */
    @Requires(USE_PORTAL)
    public List<TicketCount> countRoughly(List<TicketFilter> filters) {
        return rows.count(Callers.current(), filters, COUNTED);
    }

    /** The ids of no more than {@code most} tickets that pass the filter, in order. */
    @Requires(READ_TICKETS)
    public List<UUID> ids(TicketFilter filter, TicketSort sort, int most) {
        return rows.ids(Callers.current(), filter, sort, most);
    }

    /** @throws TicketNotFoundException when there is none, or the caller may not see it */
    @Requires(USE_PORTAL)
    public TicketRow get(TicketRef ref) {
        return find(ref).orElseThrow(() -> new TicketNotFoundException(ref.toString()));
    }

    /** Empty when there is none, or the caller may not see it. */
    @Requires(USE_PORTAL)
    public Optional<TicketRow> find(TicketRef ref) {
        var ownPrefix = tenants.current().ticketPrefix();
        return ref.prefix().filter(prefix -> !prefix.equals(ownPrefix)).isPresent()
                ? Optional.empty()
                : rows.find(Callers.current(), ref);
    }

    /** The ticket with its messages and, for the desk, its history and what it is connected with. */
    @Requires(USE_PORTAL)
    public Conversation conversation(TicketRef ref) {
        var ticket = get(ref);
        var desk = Callers.current().isStaff();
        return new Conversation(
                ticket,
                conversations.messages(ticket.id(), desk, 0, MOST_MESSAGES),
                desk ? conversations.activity(ticket.id()) : List.of(),
                desk ? earlier(ticket) : List.of(),
                desk ? connections.of(ticket.id()) : Connections.NONE);
    }

    private List<TicketRow> earlier(TicketRow ticket) {
        var filter = new TicketFilter()
                .having(TicketProperty.REQUESTER, ticket.requester().id().toString());
        var query = new TicketQuery(filter, TicketSort.LAST_UPDATED, Optional.empty(), EARLIER_SHOWN + 1);
        return rows.list(Callers.current(), query).rows().stream()
                .filter(other -> !other.id().equals(ticket.id()))
                .limit(EARLIER_SHOWN)
                .toList();
    }

    /**
     * Some of the messages behind the reader's sequence number {@code after}; the cursor is a sequence number too.
     *
     * @param limit messages wanted, 1 to {@value TicketQuery#MOST}
     */
    @Requires(USE_PORTAL)
    public Page<MessageRow> messages(TicketRef ref, int after, int limit) {
        var desk = Callers.current().isStaff();
        var found = conversations.messages(get(ref).id(), desk, after, limit + 1);
        return Page.of(found, limit, last -> String.valueOf(last.seq()));
    }

    /** A message of the ticket, as the reader sees it; empty for a note that the reader does not see. */
    @Requires(USE_PORTAL)
    public Optional<MessageRow> findMessage(TicketRef ref, UUID message) {
        return conversations.message(get(ref).id(), Callers.current().isStaff(), message);
    }

    /** The number of the ticket in which a message of the caller's went; another one than it was sent to, sometimes. */
    @Requires(USE_PORTAL)
    public Optional<String> findNumberOf(UUID message) {
        return conversations.findTicketOf(message).map(id -> get(TicketRef.of(id))
                .number());
    }

    /** Whether the caller sees this message, in whatever ticket it is by now; says the same of what there is not. */
    @Requires(USE_PORTAL)
    public boolean sees(UUID message) {
        var caller = Callers.current();
        return conversations
                .findTicketOf(message)
                .filter(ticket -> rows.find(caller, TicketRef.of(ticket)).isPresent())
                .flatMap(ticket -> conversations.message(ticket, caller.isStaff(), message))
                .isPresent();
    }

    /** Who asked, beside the ticket: only for the desk. @throws TicketNotFoundException when there is no such ticket */
    @Requires(READ_TICKETS)
    public RequesterRow requester(TicketRow ticket) {
        return rows.requester(ticket.requester().id(), COUNTED)
                .orElseThrow(() -> new TicketNotFoundException(ticket.number()));
    }

    /** Somebody's tickets in numbers: only for the desk. @throws AccountNotFoundException when there is nobody like that */
    @Requires(READ_TICKETS)
    public RequesterRow requester(UUID person) {
        return rows.requester(person, COUNTED).orElseThrow(() -> new AccountNotFoundException(person));
    }

    /** {@link #get} for a change. @throws PermissionDeniedException when the caller sees the ticket but may not do this */
    @Requires(USE_PORTAL)
    public TicketRow getFor(Permission permission, TicketRef ref) {
        var ticket = get(ref);
        if (!Callers.current().may(permission)) {
            throw new PermissionDeniedException("this needs the permission " + permission);
        }
        return ticket;
    }

    /**
     * Some of the ticket's history, the oldest first. Only for the desk: others are refused what they see, and don't find
     * what they don't.
     *
     * @param after the entry's id where the page before ended
     */
    @Requires(USE_PORTAL)
    public Page<ActivityRow> activity(TicketRef ref, Optional<UUID> after, int limit) {
        var ticket = getFor(READ_TICKETS, ref);
        return Page.of(conversations.activity(ticket.id(), after, limit + 1), limit, last -> last.id()
                .toString());
    }
}
