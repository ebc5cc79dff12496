package io.insightdesk.platform.realtime;

import io.insightdesk.platform.LogText;
import io.insightdesk.platform.cache.ValkeyAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Listens to a channel of Valkey on a connection and a thread of its own, and comes back by itself after a loss. Says
 * nothing in the log: {@code Valkey} reports the loss and the return once for all.
 */
final class ValkeySubscriber {

    private static final Logger LOG = Logger.getLogger(ValkeySubscriber.class.getName());

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final long PATIENCE_MILLIS = 2_000;
    /** A connection that says nothing for so long, not even an answer to our own pings, is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration PING_EVERY = Duration.ofSeconds(5);

    private final String channel;
    private final Consumer<String> reader;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Listener listener;
    private volatile Jedis connection;
    private Thread thread;
    private Thread pinger;

    ValkeySubscriber(String channel, Consumer<String> reader) {
        this.channel = channel;
        this.reader = reader;
    }

    void start(ThreadFactory threads) {
        thread = begin(threads, "insightdesk-realtime-subscriber", this::run);
        pinger = begin(threads, "insightdesk-realtime-ping", this::keepAlive);
    }

    void stop() {
        stopping.countDown();
        var open = connection;
        if (open != null) {
            // Not unsubscribing: that would wait for a Valkey that may be hanging.
            open.close();
        }
        end(thread);
        end(pinger);
    }

    private void run() {
        var pause = FIRST_PAUSE_MILLIS;
        while (!isStopping(0)) {
            pause = listen() ? FIRST_PAUSE_MILLIS : Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            if (isStopping(pause)) {
                return;
            }
        }
    }

    /**
     * Returns when the connection is lost.
     *
     * @return whether there was one
     */
    private boolean listen() {
        var address = ValkeyAddress.configured();
        var current = new Listener();
        try (var jedis = new Jedis(address.server(), address.clientConfig(SILENCE))) {
            connection = jedis;
            listener = current;
            jedis.subscribe(current, channel);
        } catch (JedisException lost) {
            LOG.log(Level.FINE, "The subscription ended", LogText.escaped(lost));
        } finally {
            listener = null;
            connection = null;
        }
        return current.subscribed;
    }

    /** Makes Valkey say something now and then, so that {@link #SILENCE} means a dead connection. */
    private void keepAlive() {
        while (!isStopping(PING_EVERY.toMillis())) {
            var current = listener;
            if (current != null && current.subscribed) {
                ping(current);
            }
        }
    }

    private static void ping(Listener current) {
        try {
            current.ping();
        } catch (JedisException lost) {
            LOG.log(Level.FINE, "No ping: the subscription is ending", LogText.escaped(lost));
        }
    }

    private boolean isStopping(long afterMillis) {
        try {
            return stopping.await(afterMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Thread begin(ThreadFactory threads, String name, Runnable work) {
        var begun = threads.newThread(work);
        begun.setName(name);
        begun.setDaemon(true);
        begun.start();
        return begun;
    }

    private static void end(Thread running) {
        running.interrupt();
        try {
            running.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Listener extends JedisPubSub {

        private volatile boolean subscribed;

        @Override
        public void onSubscribe(String subscribedChannel, int subscriptions) {
            subscribed = true;
        }

        @Override
        public void onMessage(String from, String message) {
            reader.accept(message);
        }
    }
}
