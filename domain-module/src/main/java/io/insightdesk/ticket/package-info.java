/**
 * The ticket itself: {@link io.insightdesk.ticket.Ticket} with its messages, its values and its history, who may reach it, and
 * how others hear what happened to it. The packages below know this one and the statuses; this one knows the statuses alone.
 */
package io.insightdesk.ticket;
