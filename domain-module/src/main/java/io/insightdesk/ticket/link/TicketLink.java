package io.insightdesk.ticket.link;

import static io.insightdesk.ticket.IllegalMoveException.Reason.ITSELF;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link between two tickets: {@code from} is {@code relation} {@code to}. Made and removed, never changed. */
@Entity
@InsertedAfter(Ticket.class)
@Table(name = "ticket_link")
public class TicketLink extends TenantOwned {

    @Column(name = "from_id", updatable = false)
    private UUID fromId;

    @Column(name = "to_id", updatable = false)
    private UUID toId;

    @Column(updatable = false)
    private TicketRelation relation;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected TicketLink() {}

    private TicketLink(Ticket from, TicketRelation relation, Ticket to, Instant now) {
        super(from.getTenantId());
        this.fromId = from.getId();
        this.relation = relation;
        this.toId = to.getId();
        this.createdAt = now;
    }

    /**
     * A link as either side tells it; of a symmetric one the older ticket is always {@code from}.
     *
     * @throws IllegalMoveException for a ticket with itself
     */
    public static TicketLink between(Ticket ticket, TicketRelation relation, Ticket other, Instant now) {
        if (ticket.equals(other)) {
            throw new IllegalMoveException(ITSELF);
        }
        var turned = relation == TicketRelation.RELATED ? ticket.getNumber() > other.getNumber() : !relation.isStored();
        return turned
                ? new TicketLink(other, relation.opposite(), ticket, now)
                : new TicketLink(ticket, relation, other, now);
    }

    /** What the ticket is to the other one. */
    public TicketRelation seenFrom(UUID ticket) {
        return ticket.equals(fromId) ? relation : relation.opposite();
    }

    /** The one at the other end. */
    public UUID other(UUID ticket) {
        return ticket.equals(fromId) ? toId : fromId;
    }

    public UUID getFromId() {
        return fromId;
    }

    public UUID getToId() {
        return toId;
    }

    public TicketRelation getRelation() {
        return relation;
    }
}
