package io.insightdesk.ticket;

import java.io.Serializable;
import java.util.UUID;

/** An agent, team or organisation as named on a ticket. */
public record NamedRef(UUID id, String name) implements Serializable {}
