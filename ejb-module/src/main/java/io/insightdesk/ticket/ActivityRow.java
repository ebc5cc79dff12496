package io.insightdesk.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a ticket's history.
 *
 * @param actor who did it, or {@code null} when it was not a person
 * @param cause {@code person}, {@code timer}, {@code rule}, …
 * @param field of a custom field's change: its key; else {@code null}
 * @param before the value before, with people and teams by name; {@code null} when there was none
 */
public record ActivityRow(
        UUID id, Instant at, NamedRef actor, String cause, String kind, String field, String before, String after) {}
