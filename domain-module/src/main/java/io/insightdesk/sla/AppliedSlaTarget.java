package io.insightdesk.sla;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What a policy promises for one metric of one ticket.
 *
 * @param target how long it may take, more than zero
 * @param calendar whose working hours count; empty counts around the clock
 */
public record AppliedSlaTarget(UUID policyId, String policyName, Duration target, Optional<UUID> calendar) {}
