package io.insightdesk.ticket.conversation;

import io.insightdesk.platform.persistence.Jsonb;
import io.insightdesk.platform.storage.Pictures;
import jakarta.json.JsonObject;
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

    /** @param json an array as {@link ConversationRepository} asks for it; {@code null} for no files */
    static List<AttachedFile> list(String json) {
        return json == null
                ? List.of()
                : Jsonb.value(json).asJsonArray().getValuesAs(JsonObject.class).stream()
                        .map(AttachedFile::of)
                        .toList();
    }

    private static AttachedFile of(JsonObject file) {
        return new AttachedFile(
                UUID.fromString(file.getString("id")),
                file.getString("name"),
                file.getJsonNumber("size").longValue(),
                file.getString("contentType"),
                file.getBoolean("held"));
    }
}
