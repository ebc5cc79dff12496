package io.insightdesk.ticket.conversation;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message of a conversation, as its reader sees it.
 *
 * @param seq gap-free for the reader, from 1
 * @param author {@code null} for the system
 * @param origin the number of the ticket that it was written in before that was merged or split, or {@code null}
 * @param bodyHtml safe to show as it is
 */
public record MessageJson(
        UUID id,
        int seq,
        @Nullable Author author,
        String visibility,
        String body,
        String bodyHtml,
        List<AttachmentJson> attachments,
        @Nullable String clientId,
        @Nullable String origin,
        Instant createdAt) {

    /** Who wrote a message. */
    public record Author(UUID id, String name, String role) {}

    public static MessageJson of(MessageRow message) {
        var author = message.author();
        return new MessageJson(
                message.id(),
                message.seq(),
                author == null
                        ? null
                        : new Author(author.id(), author.name(), author.role().code()),
                message.visibility().code(),
                message.body(),
                message.bodyHtml(),
                message.attachments().stream().map(AttachmentJson::of).toList(),
                message.clientId(),
                message.origin(),
                message.createdAt());
    }
}
