/** Lists of tickets that a desk's people keep: what is in them, how they are ordered, and which columns they show. */
package io.insightdesk.ticket.view;
