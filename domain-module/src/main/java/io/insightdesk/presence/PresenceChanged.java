package io.insightdesk.presence;

import java.util.UUID;

/** An agent chose another state, or came back after sending no heartbeat. */
public record PresenceChanged(UUID tenant, UUID account) {}
