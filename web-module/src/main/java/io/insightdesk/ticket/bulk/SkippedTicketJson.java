package io.insightdesk.ticket.bulk;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * A ticket that was not changed, or not put back.
 *
 * @param reason of the refusal, or {@code null}
 * @param kept fields that were not put back
 */
public record SkippedTicketJson(
        String number, String subject, @Nullable String reason, List<Kept> kept) {

    /** A field, as the ticket's JSON names it, and why it stayed. */
    public record Kept(String field, String reason) {}

    static SkippedTicketJson of(SkippedTicket line) {
        return new SkippedTicketJson(
                line.number(),
                line.subject(),
                line.reason(),
                line.kept().stream()
                        .map(kept -> new Kept(kept.name(), kept.reason()))
                        .toList());
    }
}
