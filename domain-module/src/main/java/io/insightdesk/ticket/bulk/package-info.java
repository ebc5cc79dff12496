/** Changes that many tickets get at once, in the background, and their undoing. */
package io.insightdesk.ticket.bulk;
