package io.insightdesk.ticket;

import java.util.UUID;

/** A message that the customer reads was added, by the customer or by the desk. */
public record PublicReplyPosted(UUID tenant, UUID ticket, UUID message) implements TicketEvent {}
