package io.insightdesk.composing;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply that leaves at its time unless its author takes it back.
 *
 * @param message unchecked
 */
record PendingReply(UUID id, UUID ticket, UUID author, PendingMessage message, Instant dueAt) {}
