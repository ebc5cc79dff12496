package io.insightdesk.ticket.property;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Who looks at tickets, and when: what {@code me}, {@code mine} and ages mean in a {@link Condition}.
 *
 * @param teams in which the person works
 */
public record ConditionContext(UUID account, Set<UUID> teams, Instant now) {

    /** For conditions that ask neither who looks nor when: those of {@link ConditionUse#SLA}, and filters with ids. */
    public static final ConditionContext NOBODY = new ConditionContext(new UUID(0, 0), Set.of(), Instant.EPOCH);
}
