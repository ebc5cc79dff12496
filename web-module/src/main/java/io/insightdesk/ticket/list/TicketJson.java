package io.insightdesk.ticket.list;

import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.PersonRef;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ticket as its reader sees it: counts, times and version are the reader's own.
 *
 * @param number for people, with the tenant's prefix
 * @param status the tenant's own one, or the category's name
 * @param category the fixed category of the status
 * @param customFields those that the reader may see, by their keys
 * @param form the id of the form that was chosen for it; {@code null} for the default one and for customers
 * @param clocks of each metric its cycles in order; records of the feature that keeps them
 * @param satisfaction a record of the feature that keeps it, or {@code null}
 * @param excerptHtml in a list found by words: where they stand, escaped, in {@code mark} elements; else {@code null}
 * @param mergedInto the number of the ticket that this one was merged into, or {@code null}
 */
public record TicketJson(
        UUID id,
        String number,
        String subject,
        String status,
        String category,
        String priority,
        String type,
        String channel,
        List<String> tags,
        PersonRef requester,
        @Nullable NamedRef assignee,
        @Nullable NamedRef team,
        @Nullable NamedRef organisation,
        ObjectNode customFields,
        @Nullable UUID form,
        List<?> clocks,
        @Nullable Object satisfaction,
        int messageCount,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant solvedAt,
        @Nullable Instant closedAt,
        @Nullable String mergedInto,
        @Nullable String excerptHtml,
        long version) {

    static TicketJson of(
            TicketRow ticket, List<TicketClockProvider.Shown> clocks, Object satisfaction, Excerpt excerpt) {
        return new TicketJson(
                ticket.id(),
                ticket.number(),
                ticket.subject(),
                ticket.statusWord(),
                ticket.status().code(),
                ticket.priority().code(),
                ticket.type().code(),
                ticket.channel().code(),
                ticket.tags(),
                ticket.requester(),
                ticket.assignee(),
                ticket.team(),
                ticket.organisation(),
                ticket.customFields().toJson(),
                ticket.form(),
                clocks.stream().map(TicketClockProvider.Shown::json).toList(),
                satisfaction,
                ticket.messageCount(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.solvedAt(),
                ticket.closedAt(),
                ticket.mergedInto(),
                excerpt == null ? null : excerpt.html(),
                ticket.version());
    }
}
