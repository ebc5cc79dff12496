/**
 * Writing into tickets, before a message is one: drafts that are saved as one types, and replies that can be taken back for
 * some seconds after they were sent.
 */
package io.insightdesk.composing;
