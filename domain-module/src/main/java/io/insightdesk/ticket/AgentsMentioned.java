package io.insightdesk.ticket;

import java.util.Set;
import java.util.UUID;

/**
 * A note names agents; fired inside the transaction that writes it.
 *
 * @param colleagues without its author
 */
public record AgentsMentioned(UUID tenant, UUID ticket, UUID note, Set<UUID> colleagues) {}
