package io.insightdesk.ticket.status;

import java.util.UUID;

/** A tenant's custom statuses were changed. */
public record StatusesChanged(UUID tenant) {}
