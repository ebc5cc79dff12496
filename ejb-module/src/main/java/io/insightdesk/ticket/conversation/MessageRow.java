package io.insightdesk.ticket.conversation;

import io.insightdesk.platform.security.Role;
import io.insightdesk.ticket.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as its reader sees it.
 *
 * @param seq gap-free for the reader: over all entries for the desk, over the public ones for customers
 * @param author {@code null} for the system
 * @param origin the number of the ticket that it was written in, or {@code null} when that is this one
 * @param bodyHtml safe to show as it is
 * @param rich whether it was written as rich text; blanks and tabs of a plain text are shown as they are
 */
public record MessageRow(
        UUID id,
        int seq,
        Author author,
        Visibility visibility,
        String body,
        String bodyHtml,
        boolean rich,
        List<AttachedFile> attachments,
        String clientId,
        String origin,
        Instant createdAt) {

    /** Who wrote a message. */
    public record Author(UUID id, String name, Role role) {}

    public boolean isNote() {
        return visibility == Visibility.INTERNAL;
    }
}
