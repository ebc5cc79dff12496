package io.insightdesk.ticket.page;

import io.insightdesk.ticket.list.TicketRow;

/**
 * A ticket's page is about to show the ticket. Observers read what their features show beside it now, in the transaction
 * in which the ticket was read, and keep it for the request.
 */
public record TicketPageOpened(TicketRow ticket) {}
