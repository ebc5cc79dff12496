package io.insightdesk.ticket;

import java.util.UUID;

/** An internal note was added; must never reach a customer in any form. */
public record NotePosted(UUID tenant, UUID ticket, UUID message) implements TicketEvent {}
