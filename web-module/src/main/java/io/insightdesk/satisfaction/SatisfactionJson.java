package io.insightdesk.satisfaction;

import io.insightdesk.ticket.NamedRef;
import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What a ticket's customer thinks of its last resolution.
 *
 * @param rating {@code good}, {@code bad}, or {@code null} as long as it was not rated; then so is {@code ratedAt}
 * @param assignee who had the ticket when it was solved; {@code null} for nobody, so also {@code team}
 */
public record SatisfactionJson(
        @Nullable String rating,
        @Nullable String comment,
        Instant solvedAt,
        @Nullable Instant ratedAt,
        @Nullable NamedRef assignee,
        @Nullable NamedRef team) {

    static SatisfactionJson of(SatisfactionRow row) {
        return new SatisfactionJson(
                row.rating().map(Rating::code).orElse(null),
                row.comment().orElse(null),
                row.solvedAt(),
                row.ratedAt().orElse(null),
                row.assignee().orElse(null),
                row.team().orElse(null));
    }
}
