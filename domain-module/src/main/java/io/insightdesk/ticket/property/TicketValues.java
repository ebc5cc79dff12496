package io.insightdesk.ticket.property;

import io.insightdesk.field.CustomFields;
import io.insightdesk.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a {@link Condition} is asked of: a ticket, or what is known of one that is being written. */
public interface TicketValues {

    /** The property's words, ids or texts; none of a moment. */
    List<String> texts(TicketProperty property);

    /** Of the kind {@link PropertyKind#AGE}; empty where there is none. */
    Optional<Instant> moment(TicketProperty property);

    CustomFields customFields();

    /** What they were before the change that is looked at; empty where none is at hand. */
    default Optional<TicketValues> before() {
        return Optional.empty();
    }

    /** Those of a ticket in hand, as it is when they are asked for. */
    static TicketValues of(Ticket ticket) {
        return new OfTicket(ticket);
    }

    /** @see #of */
    record OfTicket(Ticket ticket) implements TicketValues {

        @Override
        public List<String> texts(TicketProperty property) {
            return property.texts(ticket);
        }

        @Override
        public Optional<Instant> moment(TicketProperty property) {
            return property.moment(ticket);
        }

        @Override
        public CustomFields customFields() {
            return ticket.getCustomFields();
        }
    }
}
