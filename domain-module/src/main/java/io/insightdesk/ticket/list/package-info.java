/**
 * Tickets as they are read: rows for the lists, pages and answers, what a list is filtered and ordered by, and the views that
 * people keep of it.
 */
package io.insightdesk.ticket.list;
