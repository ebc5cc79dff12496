package io.insightdesk.ticket.trash;

import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.PersonRef;
import io.insightdesk.ticket.status.Status;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A deleted ticket in the list of admins.
 *
 * @param number with the tenant's prefix
 * @param deletedBy {@code null} when no person did it
 */
public record DeletedTicketRow(
        UUID id,
        String number,
        String subject,
        PersonRef requester,
        Status status,
        Instant deletedAt,
        NamedRef deletedBy)
        implements Serializable {}
