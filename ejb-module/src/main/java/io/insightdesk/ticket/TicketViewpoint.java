package io.insightdesk.ticket;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who looks at a list, and when: what {@code me}, {@code mine} and ages mean in a {@link TicketCondition}.
 *
 * @param teams in which the person works
 */
public record TicketViewpoint(UUID account, Set<UUID> teams, Instant now) {}
