/** The customers' pages: their requests, one request, and a new one. */
package io.insightdesk.ticket.portal;
