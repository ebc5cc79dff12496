package io.insightdesk.ticket.list;

import static io.insightdesk.platform.security.Permission.READ_TICKETS;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tickets as lists, pages and the API show them: only what the caller may see, in the caller's own numbers. */
@Stateless
public class TicketQueryService {

    /** Counters say "1,000+" from here on. */
    public static final int COUNTED = 1000;

    @Inject
    TicketRowRepository rows;

    @Inject
    ExcerptRepository excerpts;

    @Inject
    TenantDirectory tenants;

    /** @throws MalformedQueryException for a bad limit or cursor */
    @Requires(USE_PORTAL)
    public Page<TicketRow> list(TicketQuery query) {
        if (query.limit() < 1 || query.limit() > Page.MOST) {
            throw new MalformedQueryException("limit", "limit must be from 1 to " + Page.MOST);
        }
        return rows.list(CallerContext.current(), query);
    }

    /** Where the words of a search stand in these tickets' conversations, by the ticket's id; nothing for no words. */
    @Requires(USE_PORTAL)
    public Map<UUID, Excerpt> excerpts(List<TicketRow> tickets, Optional<String> words) {
        return tickets.isEmpty()
                ? Map.of()
                : words.map(SearchWords::of)
                        .map(line -> excerpts.find(
                                CallerContext.current(),
                                tickets.stream().map(TicketRow::id).toList(),
                                line))
                        .orElse(Map.of());
    }

    /** How many tickets pass each filter, counted up to {@link #COUNTED}, in one statement. */
    @Requires(USE_PORTAL)
    public List<Integer> count(List<TicketFilter> filters) {
        return rows.count(CallerContext.current(), filters, COUNTED).stream()
                .map(TicketCount::number)
                .toList();
    }

    /**
     * The same, saying where there may be more; filters that no index helps with look at a part of the tickets only.
     */
    @Requires(USE_PORTAL)
    public List<TicketCount> countRoughly(List<TicketFilter> filters) {
        return rows.count(CallerContext.current(), filters, COUNTED);
    }

    /** The ids of no more than {@code most} tickets that pass the filter, in order. */
    @Requires(READ_TICKETS)
    public List<UUID> ids(TicketFilter filter, TicketSort sort, int most) {
        return rows.ids(CallerContext.current(), filter, sort, most);
    }

    /** @throws TicketNotFoundException when there is none, or the caller may not see it */
    @Requires(USE_PORTAL)
    public TicketRow get(TicketRef ref) {
        return find(ref).orElseThrow(() -> new TicketNotFoundException(ref.toString()));
    }

    /** Empty when there is none, or the caller may not see it. */
    @Requires(USE_PORTAL)
    public Optional<TicketRow> find(TicketRef ref) {
        return ref.hasOtherPrefix(tenants.current().ticketPrefix())
                ? Optional.empty()
                : rows.find(CallerContext.current(), ref);
    }

    /**
     * Who asked, beside the ticket: only for the desk.
     *
     * @throws TicketNotFoundException when there is no such ticket
     */
    @Requires(READ_TICKETS)
    public RequesterRow requester(TicketRow ticket) {
        return rows.requester(ticket.requester().id(), COUNTED)
                .orElseThrow(() -> new TicketNotFoundException(ticket.number()));
    }

    /**
     * Somebody's tickets in numbers: only for the desk.
     *
     * @throws NotFoundException when there is nobody like that
     */
    @Requires(READ_TICKETS)
    public RequesterRow requester(UUID person) {
        return rows.requester(person, COUNTED).orElseThrow(() -> new NotFoundException("Account", person));
    }

    /**
     * {@link #get} for a change.
     *
     * @throws PermissionDeniedException when the caller sees the ticket but may not do this
     */
    @Requires(USE_PORTAL)
    public TicketRow getFor(Permission permission, TicketRef ref) {
        var ticket = get(ref);
        if (!CallerContext.current().may(permission)) {
            throw new PermissionDeniedException("this needs the permission " + permission);
        }
        return ticket;
    }
}
