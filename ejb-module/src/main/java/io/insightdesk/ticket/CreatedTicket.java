package io.insightdesk.ticket;

import java.util.UUID;

/** The answer to a submission: what to tell the customer. */
public record CreatedTicket(UUID id, String number) {}
