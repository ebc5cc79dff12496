package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WebSocketConnectionTest {

    private final Server server = new Server();
    private final WebSocketConnection connection = new WebSocketConnection(server, closed -> ((Server) closed).close());

    @Test
    void whileItIsOpenEverythingGoesThrough() throws IOException {
        connection.getOutputStream().write(new byte[] {1, 2, 3});
        connection.getOutputStream().flush();

        assertThat(server.written).isEqualTo(3);
        assertThat(connection.getInputStream().read(new byte[2])).isEqualTo(2);
        assertThat(connection.getInputStream().isReady()).isTrue();
    }

    @Test
    void nothingReachesTheServersStreamsAfterTheEnd() throws IOException {
        connection.close();

        assertThatThrownBy(() -> connection.getOutputStream().write(new byte[1]))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> connection.getOutputStream().write(1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> connection.getOutputStream().flush()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> connection.getInputStream().read(new byte[1])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> connection.getInputStream().available()).isInstanceOf(IOException.class);
        assertThat(connection.getInputStream().isReady()).isFalse();
        assertThat(connection.getInputStream().isFinished()).isTrue();
        assertThat(connection.getOutputStream().isReady()).isTrue();
        connection.getOutputStream().setWriteListener(null);
        assertThat(server.usesAfterTheEnd).isZero();
    }

    @Test
    void itIsClosedOnce() throws IOException {
        connection.close();
        connection.close();

        assertThat(server.ended).isEqualTo(1);
    }

    @Test
    void whatComesBeforeTheListenerIsReadyWaits() {
        connection.getInputStream().setReadListener(new Listener());

        assertThat(server.listener).isNull();
        connection.startReading();
        assertThat(server.listener).isNotNull();
    }

    @Test
    void aFailureIsToldAndEndsIt() {
        var listener = new Listener();
        connection.getInputStream().setReadListener(listener);
        connection.startReading();

        server.listener.onError(new IOException("reset"));

        assertThat(listener.failures).isEqualTo(1);
        assertThat(server.ended).isEqualTo(1);
    }

    private static final class Listener implements ReadListener {

        private int failures;

        @Override
        public void onDataAvailable() {
            throw new AssertionError("no data");
        }

        @Override
        public void onAllDataRead() {
            throw new AssertionError("no end");
        }

        @Override
        public void onError(Throwable failure) {
            failures++;
        }
    }

    @Test
    void closingWaitsForWhoIsWriting() throws Exception {
        server.pause = new CountDownLatch(1);
        var writer = CompletableFuture.runAsync(() -> write(1));
        assertThat(server.isWriting.await(10, TimeUnit.SECONDS)).isTrue();
        var closer = CompletableFuture.runAsync(this::close);

        assertThat(closer).isNotDone();
        assertThat(server.ended).isZero();
        server.pause.countDown();
        CompletableFuture.allOf(writer, closer).get(10, TimeUnit.SECONDS);
        assertThat(server.ended).isEqualTo(1);
        assertThat(server.usesAfterTheEnd).isZero();
    }

    private void close() {
        try {
            connection.close();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void write(int one) {
        try {
            connection.getOutputStream().write(one);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** What the server gives: streams that another request has once they were closed. */
    private static final class Server implements WebConnection {

        private final CountDownLatch isWriting = new CountDownLatch(1);
        private CountDownLatch pause = new CountDownLatch(0);
        private volatile int written;
        private volatile int ended;
        private ReadListener listener;
        private volatile int usesAfterTheEnd;

        private void use() {
            if (ended > 0) {
                usesAfterTheEnd++;
            }
        }

        @Override
        public void close() {
            ended++;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    use();
                    return 1;
                }

                @Override
                public int available() {
                    use();
                    return 1;
                }

                @Override
                public boolean isFinished() {
                    use();
                    return false;
                }

                @Override
                public boolean isReady() {
                    use();
                    return true;
                }

                @Override
                public void setReadListener(ReadListener heard) {
                    listener = heard;
                }
            };
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int one) throws IOException {
                    isWriting.countDown();
                    try {
                        pause.await();
                    } catch (InterruptedException interrupted) {
                        throw new IOException(interrupted);
                    }
                    use();
                    written++;
                }

                @Override
                public boolean isReady() {
                    use();
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    use();
                }
            };
        }
    }
}
