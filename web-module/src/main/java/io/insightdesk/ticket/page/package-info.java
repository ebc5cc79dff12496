/** The pages of the desk for one ticket and for a new one. {@code ticket.work} does what they ask for. */
package io.insightdesk.ticket.page;
