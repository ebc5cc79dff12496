package io.insightdesk.platform.persistence;

import io.insightdesk.platform.LogText;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How the hourly timers delete what is old: in parts, each in a transaction of its own, until nothing is left. */
public final class Pruning {

    /** How many rows one transaction deletes; of each tenant, where it goes by tenants. */
    public static final int AT_ONCE = 1000;

    private static final Logger LOG = Logger.getLogger(Pruning.class.getName());

    private Pruning() {}

    /**
     * Repeats {@code some} until it deletes nothing more. A failure ends it with a warning and is not passed on: the next
     * hour goes on where this one stopped.
     *
     * @param what is deleted, for the log: {@code Old drafts}
     * @param some deletes a part, and returns how many that were
     */
    public static void all(String what, LongSupplier some) {
        try {
            var pruned = 1L;
            while (pruned > 0) {
                pruned = some.getAsLong();
            }
        } catch (RuntimeException unavailable) {
            LOG.log(
                    Level.WARNING,
                    what + " could not be deleted; trying again in an hour",
                    LogText.escaped(unavailable));
        }
    }
}
