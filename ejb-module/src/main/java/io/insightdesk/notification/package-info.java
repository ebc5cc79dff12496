/**
 * Tells people by mail what happened to their tickets. The event writes one job in the ticket's transaction; that job looks
 * who is to be told and writes one more for each; each of these reads again, renders and sends. Nobody is told of their
 * own doing, and a note is told to nobody but the colleagues whom it
 * mentions.
 */
package io.insightdesk.notification;
