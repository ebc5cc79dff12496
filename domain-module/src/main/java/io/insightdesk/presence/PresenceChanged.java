package io.insightdesk.presence;

import java.util.UUID;

/** Somebody of the desk chose another state, or came back after giving no sign of life. */
public record PresenceChanged(UUID tenant, UUID account) {}
