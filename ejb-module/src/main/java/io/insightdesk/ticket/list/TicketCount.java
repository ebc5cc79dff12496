package io.insightdesk.ticket.list;

/**
 * How many tickets a filter lets through.
 *
 * @param more whether there may be more: it was not counted further
 */
public record TicketCount(int number, boolean more) {}
