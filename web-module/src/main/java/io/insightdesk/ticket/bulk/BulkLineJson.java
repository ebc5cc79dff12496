package io.insightdesk.ticket.bulk;

import java.util.List;

/**
 * A ticket that was not changed, or not put back.
 *
 * @param reason of the refusal, or {@code null}
 * @param kept fields that were not put back
 */
public record BulkLineJson(String number, String subject, String reason, List<Kept> kept) {

    /** A field, as the ticket's JSON names it, and why it stayed. */
    public record Kept(String field, String reason) {}

    static BulkLineJson of(BulkLine line) {
        return new BulkLineJson(
                line.number(),
                line.subject(),
                line.reason(),
                line.kept().stream()
                        .map(kept -> new Kept(kept.name(), kept.reason()))
                        .toList());
    }
}
