package io.insightdesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message of a conversation, as its reader sees it. */
@Schema(name = "Message")
public record MessageJson(
        UUID id,

        @Schema(description = "Gap-free for the reader, from 1")
        int seq,

        @Schema(nullable = true, description = "null for the system")
        Author author,

        @Schema(enumeration = {"public", "internal"}) String visibility,
        @Schema(description = "Plain text") String body,
        @Schema(description = "Safe to show as it is") String bodyHtml,
        List<String> attachments,

        @Schema(nullable = true, description = "The sender's own id")
        String clientId,

        Instant createdAt) {

    /** Who wrote a message. */
    @Schema(name = "Author")
    public record Author(
            UUID id,
            String name,

            @Schema(enumeration = {"customer", "agent", "admin", "owner"})
            String role) {}

    static MessageJson of(MessageRow message) {
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
                List.of(),
                message.clientId(),
                message.createdAt());
    }
}
