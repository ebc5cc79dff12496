package io.insightdesk.composing;

import java.util.UUID;

/** Somebody of the desk who has a ticket's page open. */
public record Watcher(UUID account, Watching watching) {}
