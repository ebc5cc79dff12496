package io.insightdesk.ticket;

import java.util.UUID;

/** An agent, team or organisation as named on a ticket. */
public record NamedRef(UUID id, String name) {}
