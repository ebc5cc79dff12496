package io.insightdesk.ticket.conversation;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * A file of a message.
 *
 * @param size in bytes
 * @param contentType found in the content
 * @param url answers with a redirect to a link that works for some minutes; {@code null} for a file that is held
 * @param previewUrl the same for a picture that can be shown, else {@code null}
 */
public record AttachmentJson(
        UUID id,
        String name,
        long size,
        String contentType,
        @Nullable String url,
        @Nullable String previewUrl) {

    public static AttachmentJson of(AttachedFile file) {
        var url = file.held() ? null : "/api/v1/attachments/" + file.id();
        return new AttachmentJson(
                file.id(), file.name(), file.size(), file.contentType(), url, file.isPicture() ? url : null);
    }
}
