package io.insightdesk.ticket.bulk;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A bulk edit and how far it is.
 *
 * @param state {@code running}, {@code done}, {@code undoing} or {@code undone}
 * @param done how many tickets were looked at
 * @param unchanged had all the values already
 * @param kept of those that were to be put back: not, or not in every field
 */
public record BulkJson(
        UUID id,
        String state,
        int tickets,
        int done,
        int changed,
        int unchanged,
        int refused,
        int undone,
        int kept,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    static BulkJson of(BulkEdit bulk, BulkProgress progress) {
        return new BulkJson(
                bulk.getId(),
                bulk.getState().code(),
                bulk.getTicketCount(),
                progress.done(),
                progress.changed(),
                progress.unchanged(),
                progress.refused(),
                progress.undone(),
                progress.kept(),
                bulk.getCreatedAt(),
                bulk.getFinishedAt().orElse(null));
    }
}
