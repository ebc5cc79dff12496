package io.insightdesk.ticket.work;

import java.time.Instant;

/**
 * A ticket of another help desk, not validated yet; {@code null} means not given.
 *
 * @param request with the status that it has there, {@code new} when not given
 * @param createdAt now when not given
 * @param solvedAt when a solved or closed one became so; {@code createdAt} when not given
 */
public record ImportedTicket(SubmitTicket request, Instant createdAt, Instant solvedAt) {}
