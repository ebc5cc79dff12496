package io.insightdesk.ticket;

import java.util.UUID;

/**
 * Something happened to a ticket. Fired inside the transaction that did it; observers that need the outcome on disk use
 * {@code AFTER_SUCCESS}. Carries ids only: whoever reacts reads again under its own rights.
 */
public sealed interface TicketEvent permits TicketSubmitted, PublicReplyPosted, NotePosted, TicketChanged {

    UUID tenant();

    UUID ticket();
}
