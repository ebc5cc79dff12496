/**
 * What people, other features and the API do to tickets: submit, take over from another desk, post, patch, undo, assign, solve,
 * reopen, delete. One call is one transaction.
 */
package io.insightdesk.ticket.work;
