package io.insightdesk.ticket.list;

/**
 * A list at the side of the agents' list.
 *
 * @param number of tickets, as people read it: {@code 1,000+}
 * @param current {@code page} for the list that is shown, else {@code false}
 */
public record TicketViewLink(String address, String name, String number, String current) {}
