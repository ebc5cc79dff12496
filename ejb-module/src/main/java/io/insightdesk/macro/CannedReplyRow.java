package io.insightdesk.macro;

import java.time.Instant;
import java.util.UUID;

/**
 * A canned reply as it is shown to somebody.
 *
 * @param shared whether it is shared; otherwise it is the reader's personal one
 * @param use the reader's, and everybody's
 */
public record CannedReplyRow(
        UUID id,
        String shortName,
        boolean shared,
        TextTemplate text,
        UsageCount use,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static CannedReplyRow of(CannedReply reply, UsageCount use) {
        return new CannedReplyRow(
                reply.getId(),
                reply.getShortName(),
                reply.getOwner().isEmpty(),
                reply.getText(),
                use,
                reply.getCreatedAt(),
                reply.getUpdatedAt(),
                reply.getVersion());
    }
}
