package io.insightdesk.ticket.list;

import java.time.Instant;

/**
 * The customer of a ticket, as its page shows them to the desk.
 *
 * @param customer whether it is one: agents ask, too
 * @param since when the account was made
 * @param open their tickets on which work is left, counted up to {@link TicketQueryService#COUNTED}
 * @param all their tickets, counted so too
 */
public record RequesterRow(boolean customer, Instant since, int open, int all) {}
