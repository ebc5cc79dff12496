package io.insightdesk.ticket;

import java.io.Serializable;
import java.util.UUID;

/** A person as named on a ticket. */
public record PersonRef(UUID id, String name, String email) implements Serializable {}
