/** Deleted tickets, which administrators can bring back. */
package io.insightdesk.ticket.trash;
