package io.insightdesk.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A WebSocket's connection, which nobody reads or writes any more once it was closed. The server gives the objects behind the
 * streams to the next request as soon as the connection is closed, whoever else is just using them; the WebSocket
 * implementation (Tyrus 2.1) writes to a page that another thread is closing, and what it writes would then be in somebody
 * else's answer. So each use holds a lock, closing waits for it, and every later use fails.
 */
final class WebSocketConnection implements WebConnection {

    private final WebConnection connection;
    private final ReentrantLock inUse = new ReentrantLock();
    private final Input input;
    private final Output output;
    private boolean ended;

    WebSocketConnection(WebConnection connection) {
        this.connection = connection;
        try {
            this.input = new Input(connection.getInputStream());
            this.output = new Output(connection.getOutputStream());
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

    @Override
    public void close() throws IOException {
        inUse.lock();
        try {
            if (ended) {
                return;
            }
            ended = true;
        } finally {
            inUse.unlock();
        }
        try {
            connection.close();
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
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
            stream.setReadListener(listener);
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
