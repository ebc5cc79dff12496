package io.insightdesk.ticket.status;

import java.util.UUID;

/** A tenant's own statuses were changed. */
public record StatusesChanged(UUID tenant) {}
