package io.insightdesk.ticket.bulk;

import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketSort;

/** The tickets of a bulk edit: those that a list would show now, in its order. */
public record BulkSelection(TicketFilter filter, TicketSort sort) {}
