package io.insightdesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets and their messages for features that follow them, whoever the caller is: the one way in for those whose own
 * repositories would otherwise read them. Who acts for a caller goes through {@link TicketAccess}.
 */
@ApplicationScoped
public class TicketDirectory {

    @Inject
    TicketRepository tickets;

    /** The ticket that an event of this transaction is about: no statement, for whoever changed it has read it. */
    public Ticket get(UUID ticket) {
        return tickets.find(ticket).orElseThrow(() -> new TicketNotFoundException(ticket.toString()));
    }

    /** Empty when it was deleted. */
    public Optional<Ticket> find(UUID ticket) {
        return tickets.findUndeleted(ticket);
    }

    /** A message that this transaction has posted. */
    public Message getMessage(UUID message) {
        return tickets.findMessage(message).orElseThrow();
    }

    /** Empty for an internal note, whoever asks. */
    public Optional<Message> findPublicMessage(UUID message) {
        return tickets.findMessage(message).filter(Message::isPublic);
    }

    /** Empty for a public reply. Only for a reader of the desk. */
    public Optional<Message> findNote(UUID message) {
        return tickets.findMessage(message).filter(found -> !found.isPublic());
    }

    /** What the customer asked. */
    public Optional<Message> findFirstMessage(UUID ticket) {
        return tickets.findFirstPublicMessage(ticket);
    }

    /** Whether it was sent by nobody who had signed in; imported and split tickets are the desk's. */
    public boolean isFromPublicForm(UUID ticket) {
        return tickets.isMadeForNobody(ticket);
    }

    /** Whether any ticket is of the organisation, also a deleted one. */
    public boolean isAnyOf(UUID organisation) {
        return tickets.isAnyOf(organisation);
    }

    /**
     * Unresolved tickets of a tenant behind {@code after} by their ids, kept from others until the transaction ends.
     */
    public List<Ticket> lockUnresolved(UUID tenant, UUID after, int most) {
        return tickets.lockUnresolved(tenant, after, most);
    }

    /**
     * Writes what lists show of a ticket's clocks, without making a new version of the ticket.
     *
     * @param slaState the word for the most urgent clock's state; empty for a ticket without clocks
     */
    public void showDeadline(Ticket ticket, Optional<String> slaState, Optional<Instant> dueAt) {
        tickets.showDeadline(ticket, slaState.orElse(null), dueAt.orElse(null));
    }
}
