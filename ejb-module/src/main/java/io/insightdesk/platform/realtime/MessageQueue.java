package io.insightdesk.platform.realtime;

import io.insightdesk.platform.LogText;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A bounded queue with one thread that empties it in order. When it is full, what comes is dropped: readers heal. */
final class MessageQueue<T> {

    private static final Logger LOG = Logger.getLogger(MessageQueue.class.getName());
    private static final long PATIENCE_MILLIS = 2_000;

    private final String name;
    private final BlockingQueue<T> waiting;
    private final Consumer<T> reader;
    private Thread thread;
    private volatile boolean stopped;
    private volatile boolean overflowing;

    MessageQueue(String name, int most, Consumer<T> reader) {
        this.name = name;
        this.waiting = new ArrayBlockingQueue<>(most);
        this.reader = reader;
    }

    void start(ThreadFactory threads) {
        thread = threads.newThread(this::run);
        thread.setName("insightdesk-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Never waits. */
    void put(T message) {
        if (waiting.offer(message)) {
            return;
        }
        if (!overflowing) {
            overflowing = true;
            LOG.log(Level.WARNING, "Too many messages are waiting in {0}; dropping new ones until it is empty", name);
        }
    }

    private void run() {
        while (!stopped) {
            try {
                read(waiting.take());
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void read(T message) {
        try {
            reader.accept(message);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A message was lost in " + name, LogText.escaped(failure));
        }
        if (overflowing && waiting.isEmpty()) {
            overflowing = false;
        }
    }

    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
