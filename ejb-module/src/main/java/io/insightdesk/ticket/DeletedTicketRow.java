package io.insightdesk.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A deleted ticket as administrators find it.
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
        NamedRef deletedBy) {}
