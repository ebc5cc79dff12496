package io.insightdesk.ticket;

import io.insightdesk.platform.storage.Pictures;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A file as the reader of its message sees it.
 *
 * @param size in bytes
 * @param contentType found in the content
 * @param held the scanner does not like it: its name is shown, and nobody gets it
 */
public record AttachedFile(UUID id, String name, long size, String contentType, boolean held) {

    /** {@code Json.createReader} would look through every archive for a provider at each call. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Whether browsers show it where it is. */
    public boolean isPicture() {
        return !held && Pictures.areShown(contentType);
    }

    /** @param json an array as {@link ConversationRepository} asks for it; {@code null} for no files */
    static List<AttachedFile> list(String json) {
        if (json == null) {
            return List.of();
        }
        try (var reader = READERS.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(AttachedFile::of)
                    .toList();
        }
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
