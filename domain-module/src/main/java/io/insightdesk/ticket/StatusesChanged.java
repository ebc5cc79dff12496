package io.insightdesk.ticket;

import java.util.UUID;

/** A tenant's own statuses were changed. */
public record StatusesChanged(UUID tenant) {}
