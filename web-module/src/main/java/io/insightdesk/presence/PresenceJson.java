package io.insightdesk.presence;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * The own presence.
 *
 * @param status what colleagues see: {@code offline} too when there was no heartbeat for 75 seconds
 * @param chosen what was chosen last
 * @param since when it was chosen, or null
 */
public record PresenceJson(
        String status, String chosen, @Nullable Instant since) {

    static PresenceJson of(OwnPresence own) {
        return new PresenceJson(
                own.seen().code(), own.chosen().code(), own.since().orElse(null));
    }
}
