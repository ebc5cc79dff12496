package io.insightdesk.ticket;

import java.util.Optional;

/** One field's change by a verb of {@link Ticket}: ids and codes as stored, for the activity log. */
public record TicketChange(TicketField field, Optional<String> before, Optional<String> after) {}
