/**
 * What conditions look at and patches change: the properties that every ticket has ({@link io.insightdesk.ticket.property.TicketProperty}),
 * beside the tenant's custom fields, the one language of conditions on them
 * ({@link io.insightdesk.ticket.property.Condition}) for lists, SLA policies and forms, and the one form of changes
 * ({@link io.insightdesk.ticket.property.TicketPatch}).
 *
 * <p>A condition has two evaluations that find the same: {@code holds} for a ticket in hand, here, and SQL for lists, in
 * {@code TicketConditionSql}. A new kind of comparison goes into both; {@code ConditionIT} compares them.
 */
package io.insightdesk.ticket.property;
