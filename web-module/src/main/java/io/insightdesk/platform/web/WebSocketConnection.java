package io.insightdesk.platform.web;

import io.insightdesk.platform.LogText;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A WebSocket's connection, which nobody reads or writes any more once it was closed: each use holds a lock, closing waits for
 * it, and every later use fails. The server by itself would give the objects behind the streams to the next request, whoever
 * else is just using them: ADR 17 has the story.
 */
final class WebSocketConnection implements WebConnection {

    private static final Logger LOG = Logger.getLogger(WebSocketConnection.class.getName());

    private final WebConnection server;
    private final Closing closing;
    private final ReentrantLock inUse = new ReentrantLock();
    private final Input input;
    private final Output output;
    private boolean ended;

    WebSocketConnection(WebConnection server, Closing closing) {
        this.server = server;
        this.closing = closing;
        try {
            this.input = new Input(server.getInputStream());
            this.output = new Output(server.getOutputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return input;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return output;
    }

    /** How the server's side is closed. */
    interface Closing {
        void close(WebConnection server) throws IOException;
    }

    @Override
    public void close() throws IOException {
        if (markEnded()) {
            closing.close(server);
        }
    }

    /** From now on nothing is read or written; waits for who is just doing so. */
    boolean markEnded() {
        inUse.lock();
        try {
            var isNew = !ended;
            ended = true;
            return isNew;
        } finally {
            inUse.unlock();
        }
    }

    /** Tells the listener of a failure, as the server does. */
    void fail(IOException failure) {
        input.listener.onError(failure);
    }

    /**
     * Begins to tell of what the browser sends. Only now, because Tyrus registers its listener before it is ready for it: where
     * something comes together with the handshake, the listener waits for ever on the thread that should make it ready.
     */
    void startReading() {
        input.startReading();
    }

    /** Something that is done with a stream. */
    private interface Use<T> {
        T make() throws IOException;
    }

    private <T> T use(Use<T> use) throws IOException {
        inUse.lock();
        try {
            if (ended) {
                throw new IOException("The WebSocket has ended.");
            }
            return use.make();
        } finally {
            inUse.unlock();
        }
    }

    private boolean ask(Use<Boolean> question, boolean whenEnded) {
        try {
            return use(question);
        } catch (IOException hasEnded) {
            return whenEnded;
        }
    }

    private final class Input extends ServletInputStream {

        private final ServletInputStream stream;
        private ReadListener listener;

        Input(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            return use(stream::read);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return use(() -> stream.read(bytes, from, length));
        }

        @Override
        public int available() throws IOException {
            return use(stream::available);
        }

        @Override
        public boolean isFinished() {
            return ask(stream::isFinished, true);
        }

        @Override
        public boolean isReady() {
            return ask(stream::isReady, false);
        }

        @Override
        public void setReadListener(ReadListener listener) {
            this.listener = new ClosingListener(listener);
        }

        void startReading() {
            stream.setReadListener(listener);
        }
    }

    /** After a failure the server closes its side by itself, as it should not be: it is closed here before that. */
    private final class ClosingListener implements ReadListener {

        private final ReadListener listener;

        ClosingListener(ReadListener listener) {
            this.listener = listener;
        }

        @Override
        public void onDataAvailable() throws IOException {
            listener.onDataAvailable();
        }

        @Override
        public void onAllDataRead() throws IOException {
            listener.onAllDataRead();
        }

        @Override
        public void onError(Throwable failure) {
            listener.onError(failure);
            try {
                close();
            } catch (IOException alsoFailed) {
                LOG.log(Level.FINE, "A WebSocket that failed was not closed", LogText.escaped(alsoFailed));
            }
        }
    }

    private final class Output extends ServletOutputStream {

        private final ServletOutputStream stream;

        Output(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int one) throws IOException {
            use(() -> {
                stream.write(one);
                return null;
            });
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            use(() -> {
                stream.write(bytes, from, length);
                return null;
            });
        }

        @Override
        public void flush() throws IOException {
            use(() -> {
                stream.flush();
                return null;
            });
        }

        /** True when it has ended, so that who writes learns it from the write. */
        @Override
        public boolean isReady() {
            return ask(stream::isReady, true);
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            ask(
                    () -> {
                        stream.setWriteListener(listener);
                        return true;
                    },
                    false);
        }
    }
}
