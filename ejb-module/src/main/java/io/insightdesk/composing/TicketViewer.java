package io.insightdesk.composing;

import java.util.UUID;

/** An agent who has a ticket's page open. */
public record TicketViewer(UUID account, ViewerState watching) {}
