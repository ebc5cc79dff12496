package io.insightdesk.it;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what the driver sends to PostgreSQL on this thread, as the driver itself reports it: BEGIN and COMMIT too. */
public final class Statements {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private Statements() {}

    /**
     * How many statements the work takes at least; of three runs, because the pool checks a connection now and then.
     */
    public static int countOf(Callable<?> work) throws Exception {
        return Math.min(countOnce(work), Math.min(countOnce(work), countOnce(work)));
    }

    private static int countOnce(Callable<?> work) throws Exception {
        var counter = new Counter();
        var level = DRIVER.getLevel();
        var toParents = DRIVER.getUseParentHandlers();
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(counter);
        DRIVER.setLevel(Level.FINEST);
        try {
            work.call();
            return counter.count.get();
        } finally {
            DRIVER.setLevel(level);
            DRIVER.removeHandler(counter);
            DRIVER.setUseParentHandlers(toParents);
        }
    }

    private static final class Counter extends Handler {

        private final long thread = Thread.currentThread().getId();
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void publish(LogRecord record) {
            if (Thread.currentThread().getId() == thread && isStatement(record.getMessage())) {
                count.incrementAndGet();
            }
        }

        /** BEGIN goes by the simple protocol, everything else by the extended one. */
        private static boolean isStatement(String sent) {
            return sent.contains("FE=> Execute(") || sent.contains("FE=> SimpleQuery(");
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
