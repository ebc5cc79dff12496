package io.insightdesk.ticket;

import java.util.UUID;

/** A ticket exists now, with its first message. */
public record TicketSubmitted(UUID tenant, UUID ticket) implements TicketEvent {}
