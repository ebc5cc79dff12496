package io.insightdesk.ticket;

import java.util.Set;
import java.util.UUID;

/** Fields of a ticket changed; the values are in the ticket and its activity. */
public record TicketChanged(UUID tenant, UUID ticket, Set<TicketField> fields) implements TicketEvent {}
