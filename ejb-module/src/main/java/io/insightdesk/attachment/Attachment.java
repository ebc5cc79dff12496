package io.insightdesk.attachment;

import io.insightdesk.platform.storage.FileKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known about a stored file.
 *
 * @param message empty until it is sent
 * @param contentType found in the content
 * @param held the scanner does not like it: nobody gets it
 */
public record Attachment(
        UUID tenant,
        UUID id,
        Optional<UUID> message,
        String name,
        long size,
        String contentType,
        byte[] sha256,
        boolean held,
        UUID uploader,
        Instant createdAt) {

    /** Where its bytes are. */
    public FileKey key() {
        return new FileKey(tenant, id);
    }
}
