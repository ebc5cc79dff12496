package io.insightdesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket as its reader sees it: counts, times and version are the reader's own. */
@Schema(name = "Ticket")
public record TicketJson(
        UUID id,

        @Schema(description = "For people, with the tenant's prefix", example = "ACME-1042")
        String number,

        String subject,

        @Schema(enumeration = {"new", "open", "pending", "hold", "solved", "closed"})
        String status,

        @Schema(
                description = "The fixed category of the status",
                enumeration = {"new", "open", "pending", "hold", "solved", "closed"})
        String category,

        @Schema(enumeration = {"low", "normal", "high", "urgent"})
        String priority,

        @Schema(enumeration = {"question", "incident", "problem", "task"})
        String type,

        @Schema(enumeration = {"web", "email", "chat", "api"})
        String channel,

        List<String> tags,
        PersonRef requester,
        @Schema(nullable = true) NamedRef assignee,
        @Schema(nullable = true) NamedRef team,
        @Schema(nullable = true) NamedRef organisation,
        Map<String, Object> customFields,

        @Schema(description = "The ticket's SLA clocks, each metric with its cycles in order")
        List<?> clocks,

        int messageCount,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) Instant solvedAt,
        @Schema(nullable = true) Instant closedAt,

        @Schema(nullable = true, description = "The ticket that this one was merged into")
        String mergedInto,

        @Schema(description = "Counts the changes that the reader can see; the number in the ETag")
        long version) {

    static TicketJson of(TicketRow ticket, List<ClocksOfTickets.Shown> clocks) {
        return new TicketJson(
                ticket.id(),
                ticket.number(),
                ticket.subject(),
                ticket.status().code(),
                ticket.status().code(),
                ticket.priority().code(),
                ticket.type().code(),
                ticket.channel().code(),
                ticket.tags(),
                ticket.requester(),
                ticket.assignee(),
                ticket.team(),
                ticket.organisation(),
                Map.of(),
                clocks.stream().map(ClocksOfTickets.Shown::json).toList(),
                ticket.messageCount(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.solvedAt(),
                ticket.closedAt(),
                null,
                ticket.version());
    }
}
