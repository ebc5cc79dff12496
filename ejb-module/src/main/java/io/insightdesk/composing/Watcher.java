package io.insightdesk.composing;

import java.util.UUID;

/** An agent who has a ticket's page open. */
public record Watcher(UUID account, Watching watching) {}
