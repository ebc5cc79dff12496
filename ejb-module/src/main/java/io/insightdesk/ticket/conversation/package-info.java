/** What is said in a ticket: messages and notes, their text and mentions, and how they are posted and shown. */
package io.insightdesk.ticket.conversation;
