package io.insightdesk.ticket.link;

import io.insightdesk.ticket.status.Status;
import java.util.UUID;

/**
 * A ticket that another one is linked to.
 *
 * @param relation what the one that was asked for is to this one
 * @param number with the tenant's prefix
 */
public record LinkRow(UUID id, TicketRelation relation, UUID ticket, String number, String subject, Status status) {}
