package io.insightdesk.composing;

import java.time.Instant;
import java.util.UUID;

/**
 * A reply of the reader's on its way, as pages show it.
 *
 * @param id of the pending reply; {@code null} for one that came back
 * @param number of its ticket
 * @param bodyHtml safe to show
 * @param rich whether it was written as rich text
 * @param dueAt when it leaves; {@code null} for one that came back
 * @param returned why it came back; {@code null} while it is on its way
 */
public record PendingReplyRow(
        UUID id, UUID ticket, String number, String bodyHtml, boolean rich, Instant dueAt, ReturnReason returned) {}
