package io.insightdesk.macro;

import io.insightdesk.platform.web.api.EntityJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A canned reply.
 *
 * @param shared whether it is shared; otherwise it is the reader's personal one
 * @param bodyHtml {@code null} when it was written plainly
 * @param uses how often the reader used it
 * @param lastUsedAt when the reader did so last, or {@code null}
 * @param totalUses how often anybody did
 */
public record CannedReplyJson(
        UUID id,
        String shortName,
        boolean shared,
        String body,
        @Nullable String bodyHtml,
        long uses,
        @Nullable Instant lastUsedAt,
        long totalUses,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements EntityJson {

    static CannedReplyJson of(CannedReplyRow reply) {
        return new CannedReplyJson(
                reply.id(),
                reply.shortName(),
                reply.shared(),
                reply.text().plain(),
                reply.text().html().orElse(null),
                reply.use().own(),
                reply.use().lastOwn().orElse(null),
                reply.use().total(),
                reply.createdAt(),
                reply.updatedAt(),
                reply.version());
    }
}
