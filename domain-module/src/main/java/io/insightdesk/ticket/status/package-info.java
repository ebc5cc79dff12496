/**
 * In what state a ticket can be: the fixed categories, how one leads to another, and the statuses that a tenant adds.
 */
package io.insightdesk.ticket.status;
