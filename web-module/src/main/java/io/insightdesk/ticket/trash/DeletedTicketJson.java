package io.insightdesk.ticket.trash;

import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.PersonRef;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A deleted ticket, which an administrator can restore.
 *
 * @param deletedBy {@code null} when no person did it
 */
public record DeletedTicketJson(
        UUID id,
        String number,
        String subject,
        PersonRef requester,
        String status,
        Instant deletedAt,
        @Nullable NamedRef deletedBy) {

    static DeletedTicketJson of(DeletedTicketRow ticket) {
        return new DeletedTicketJson(
                ticket.id(),
                ticket.number(),
                ticket.subject(),
                ticket.requester(),
                ticket.status().code(),
                ticket.deletedAt(),
                ticket.deletedBy());
    }
}
