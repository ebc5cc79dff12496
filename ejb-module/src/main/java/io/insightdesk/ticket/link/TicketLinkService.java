package io.insightdesk.ticket.link;

import static io.insightdesk.platform.security.Permission.READ_TICKETS;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.IllegalMoveException.Reason;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Links between tickets; for agents. Both sides show a link, each in its own words. */
@Stateless
@Requires(USE_PORTAL)
public class TicketLinkService {

    @Inject
    TicketPairLock pairs;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketLinkRepository links;

    @Inject
    LinkLog log;

    @Inject
    ConnectionsRepository connections;

    @Inject
    Clock clock;

    @Requires(USE_PORTAL)
    public List<LinkRow> list(TicketRef ref) {
        return links.of(ticketQueries.getFor(READ_TICKETS, ref).id());
    }

    /** What the ticket is connected with, by links and otherwise. */
    @Requires(READ_TICKETS)
    public Connections connections(UUID ticket) {
        return connections.of(ticket);
    }

    /**
     * @param relation what the ticket is to the other one, by its code; follow-ups are made by replies alone
     * @throws IllegalMoveException for a link that is there, a second parent, or a ring of parents
     */
    @Requires(USE_PORTAL)
    public void add(TicketRef ref, String relation, TicketRef otherRef) {
        var wanted = Coded.find(TicketRelation.class, relation)
                .orElseThrow(() -> new InvalidInputException(FieldError.of("relation", Rule.UNKNOWN)));
        var pair = pairs.lock(ref, otherRef);
        var now = clock.instant();
        var link = TicketLink.between(pair.first(), wanted, pair.second(), now);
        requireValidLink(link);
        links.add(link);
        log.linked(link, pair.first(), pair.second(), now);
    }

    /** @throws NotFoundException when the ticket has no such link */
    @Requires(USE_PORTAL)
    public void remove(TicketRef ref, UUID linkId) {
        var ticket = ticketQueries.getFor(WORK_TICKETS, ref);
        var shown = links.of(ticket.id()).stream()
                .filter(link -> link.id().equals(linkId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Link", linkId));
        var pair = pairs.lock(ref, TicketRef.of(shown.ticket()));
        var link = links.find(linkId).orElseThrow(() -> new NotFoundException("Link", linkId));
        links.remove(link);
        log.unlinked(link, pair.first(), pair.second(), clock.instant());
    }

    private void requireValidLink(TicketLink link) {
        if (links.exists(link)) {
            throw new IllegalMoveException(Reason.ALREADY_LINKED);
        }
        if (link.getRelation() == TicketRelation.CHILD_OF) {
            if (links.hasParent(link.getFromId())) {
                throw new IllegalMoveException(Reason.HAS_PARENT);
            }
            if (links.isDescendant(link.getToId(), link.getFromId())) {
                throw new IllegalMoveException(Reason.RING_OF_PARENTS);
            }
        }
    }
}
