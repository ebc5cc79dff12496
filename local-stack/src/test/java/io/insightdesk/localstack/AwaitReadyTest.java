package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The script by which systemd learns whether a start was one. */
class AwaitReadyTest {

    private static final String SCRIPT = "../server-config/systemd/await-ready";

    private final AtomicInteger asked = new AtomicInteger();
    private int readyFrom;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() >= readyFrom ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aStartThatBecomesReadyWasOne() throws Exception {
        readyFrom = 2;

        assertThat(run(30, ProcessHandle.current().pid())).isZero();
        assertThat(asked).hasValue(2);
    }

    @Test
    void oneThatDoesNotInTimeFails() throws Exception {
        readyFrom = Integer.MAX_VALUE;

        assertThat(run(1, ProcessHandle.current().pid())).isEqualTo(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void oneWhoseProcessEndedFailsAtOnce() throws Exception {
        readyFrom = Integer.MAX_VALUE;
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThat(run(600, ended.pid())).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    private int run(int seconds, long mainPid) throws IOException, InterruptedException {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/health/ready";
        var builder = new ProcessBuilder(List.of("sh", SCRIPT, url, Integer.toString(seconds))).inheritIO();
        builder.environment().put("MAINPID", Long.toString(mainPid));
        var script = builder.start();
        assertThat(script.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return script.exitValue();
    }
}
