package io.insightdesk.platform.web;

import io.insightdesk.platform.LogText;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One open page: its push connection, and whom it belongs to. */
final class OpenPage {

    /** After so long the browser connects anew, which proves its sign-in anew. */
    static final Duration LONGEST = Duration.ofHours(1);

    /** Messages on their way to a browser that does not read; one more ends the connection, for each keeps memory. */
    private static final int MOST_WAITING = 256;

    private static final Logger LOG = Logger.getLogger(OpenPage.class.getName());

    private final Session connection;
    private final PushReceiver receiver;
    private final Instant until;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean dismissed;

    OpenPage(Session connection, PushReceiver receiver, Instant now) {
        this.connection = connection;
        this.receiver = receiver;
        var oldest = now.plus(LONGEST);
        this.until = receiver.until().isBefore(oldest) ? receiver.until() : oldest;
    }

    PushReceiver receiver() {
        return receiver;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    void tell(String news) {
        if (!dismissed) {
            send(news);
        }
    }

    /**
     * Tells nothing more, and asks the page to close its connection. Not closed here: Grizzly takes what the browser still
     * sends then for a request on a connection that has ended, and spoils the next one of that thread.
     */
    void dismiss(PushStatusMessage reason) {
        if (!dismissed) {
            dismissed = true;
            send(reason.text());
        }
    }

    boolean isDismissed() {
        return dismissed;
    }

    private void send(String news) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "does not read");
            return;
        }
        attempt(() -> connection.getAsyncRemote().sendText(news, sent -> waiting.decrementAndGet()));
    }

    /** Keeps gateways from ending a connection on which nothing happens, and finds those that are dead. */
    void ping() {
        attempt(() -> connection.getAsyncRemote().sendPing(ByteBuffer.allocate(0)));
    }

    void close(CloseReason.CloseCode code, String reason) {
        attempt(() -> connection.close(new CloseReason(code, reason)));
    }

    /** A connection that closes at this very moment throws one thing or another. */
    private static void attempt(Sending sending) {
        try {
            sending.run();
        } catch (IOException | RuntimeException closing) {
            LOG.log(Level.FINE, "A page closed while a message was sent to it", LogText.escaped(closing));
        }
    }

    private interface Sending {
        void run() throws IOException;
    }
}
