package io.insightdesk.ticket.bulk;

import java.util.List;
import java.util.Locale;

/**
 * A ticket that was not changed, or not put back.
 *
 * @param reason of the refusal, or {@code null}
 * @param kept fields that were not put back
 */
public record BulkLineJson(String number, String subject, String reason, List<Kept> kept) {

    /** A field and why it stayed. */
    public record Kept(String field, String reason) {}

    static BulkLineJson of(BulkLine line) {
        return new BulkLineJson(
                line.number(),
                line.subject(),
                line.reason(),
                line.kept().stream()
                        .map(kept -> new Kept(kept.field().name().toLowerCase(Locale.ROOT), kept.reason()))
                        .toList());
    }
}
