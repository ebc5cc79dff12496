package io.insightdesk.platform.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * Rows with a due instant that {@link DueWorkers} work off: jobs, SLA clocks. Methods are called without a transaction.
 */
public interface DueWork {

    /**
     * Claims some of what is due and does it.
     *
     * @return whether more may be waiting
     */
    boolean processDue();

    /** When the next row falls due; what is due already, but claimed by others, does not count. */
    Optional<Instant> nextDue();
}
