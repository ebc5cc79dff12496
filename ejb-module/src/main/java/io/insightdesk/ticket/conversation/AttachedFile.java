package io.insightdesk.ticket.conversation;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.storage.Pictures;
import java.util.List;
import java.util.UUID;

/**
 * A file as the reader of its message sees it.
 *
 * @param size in bytes
 * @param contentType found in the content
 * @param held the scanner does not like it: its name is shown, and nobody gets it
 */
public record AttachedFile(UUID id, String name, long size, String contentType, boolean held) {

    /** Whether browsers show it where it is. */
    public boolean isPicture() {
        return !held && Pictures.areShown(contentType);
    }

    /** @param json an array as {@link MessageRepository} asks for it; {@code null} for no files */
    static List<AttachedFile> list(String json) {
        return json == null ? List.of() : Json.list(json, AttachedFile.class);
    }
}
