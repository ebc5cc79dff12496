package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomFields;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.PersonRef;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.TicketType;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.HasStatus;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket as lists, pages and the API show it. Counts, times and the version are those of the reader: a customer gets
 * the public ones, which no internal note moves.
 *
 * @param number with the tenant's prefix: {@code ACME-1042}
 * @param organisation {@code null} when there is none; so also {@code assignee} and {@code team}
 * @param status the fixed category
 * @param ownStatus the key of the custom status in it, as far as the reader may know, or {@code null}
 * @param slaState {@code running}, {@code paused}, {@code met}, {@code breached}, or {@code null} without clocks
 * @param mergedInto the number of the ticket that this one was merged into, or {@code null}
 * @param tags none for a customer whose desk keeps them to itself
 * @param customFields those that the reader may see
 * @param form the form that was chosen for it, or {@code null} for the default one and for customers
 * @param dueAt when the next running clock breaches, or {@code null}
 */
public record TicketRow(
        UUID id,
        String number,
        String subject,
        PersonRef requester,
        NamedRef organisation,
        NamedRef team,
        NamedRef assignee,
        Status status,
        String ownStatus,
        Priority priority,
        TicketType type,
        Channel channel,
        List<String> tags,
        CustomFields customFields,
        UUID form,
        int messageCount,
        String slaState,
        Instant dueAt,
        Instant createdAt,
        Instant updatedAt,
        Instant solvedAt,
        Instant closedAt,
        String mergedInto,
        long version)
        implements HasStatus {

    /** The status as far as the reader may know it. */
    public StatusRef statusNow() {
        return new StatusRef(status, Optional.ofNullable(ownStatus));
    }

    /** {@link TicketProperty#values} of what agents change and lists show. */
    public List<String> values(TicketProperty property) {
        return switch (property) {
            case STATUS -> List.of(statusWord());
            case PRIORITY -> List.of(priority.code());
            case TYPE -> List.of(type.code());
            case CHANNEL -> List.of(channel.code());
            case TEAM -> id(team);
            case ASSIGNEE -> id(assignee);
            case TAG -> tags;
            case SUBJECT -> List.of(subject);
            default -> throw new IllegalArgumentException(property + " is not in rows");
        };
    }

    private static List<String> id(NamedRef ref) {
        return ref == null ? List.of() : List.of(ref.id().toString());
    }

    /** What the status is called in the API. */
    public String statusWord() {
        return statusNow().word();
    }
}
