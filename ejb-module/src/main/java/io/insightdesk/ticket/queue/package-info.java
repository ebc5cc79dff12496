/** Tickets that wait: who takes the next one, what is let go again, and what closes by itself. */
package io.insightdesk.ticket.queue;
