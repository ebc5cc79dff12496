package io.insightdesk.macro;

import java.time.Instant;
import java.util.Optional;

/**
 * How often something prepared was used.
 *
 * @param own by the caller
 * @param lastOwn when the caller used it last
 * @param total by everybody
 */
public record UsageCount(long own, Optional<Instant> lastOwn, long total) {

    static final UsageCount NONE = new UsageCount(0, Optional.empty(), 0);
}
