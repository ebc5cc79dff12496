package io.insightdesk.ticket.property;

/**
 * How lists are sorted by a property.
 *
 * @param name in the API
 * @param deskSql what of a ticket {@code t} the desk's lists are sorted by, a column or an expression; an index has it
 * @param customerSql the same for customers, who must not see what the desk's own changes do to an order
 */
public record PropertyOrder(String name, String deskSql, String customerSql) {}
