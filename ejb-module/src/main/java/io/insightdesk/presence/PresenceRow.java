package io.insightdesk.presence;

import java.time.Instant;
import java.util.UUID;

/**
 * What is written down of somebody's presence.
 *
 * @param chosen the state that the person chose last
 * @param seenAt the last heartbeat that was written down
 */
public record PresenceRow(UUID account, Presence chosen, Instant chosenAt, Instant seenAt) {}
