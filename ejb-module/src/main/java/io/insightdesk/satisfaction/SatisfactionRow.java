package io.insightdesk.satisfaction;

import io.insightdesk.ticket.NamedRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket's last resolution and what its customer thinks of it.
 *
 * @param rating empty as long as it has not been rated
 * @param assignee who had the ticket when it was solved
 * @param team which team had it then
 */
public record SatisfactionRow(
        UUID ticket,
        Optional<Rating> rating,
        Optional<String> comment,
        Instant solvedAt,
        Optional<Instant> ratedAt,
        Optional<NamedRef> assignee,
        Optional<NamedRef> team) {

    public boolean isRated() {
        return rating.isPresent();
    }
}
