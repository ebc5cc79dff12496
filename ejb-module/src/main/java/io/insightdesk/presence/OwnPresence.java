package io.insightdesk.presence;

import java.time.Instant;
import java.util.Optional;

/**
 * The caller's own presence.
 *
 * @param chosen the state that was chosen last
 * @param since when; empty when none was chosen yet
 * @param seen what colleagues see
 */
public record OwnPresence(Presence chosen, Optional<Instant> since, Presence seen) {}
