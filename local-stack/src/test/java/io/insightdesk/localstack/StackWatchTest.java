package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StackWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final List<String> said = new ArrayList<>();
    private Process server;
    private Instant now = NOON;

    @AfterEach
    void end() {
        server.destroyForcibly();
    }

    @Test
    void whatEndedIsStartedAgainAndWhatRunsIsLeftAlone() throws Exception {
        start();
        var first = server;
        var watch = watch(this::start);

        watch.look();
        assertThat(server).isSameAs(first);
        assertThat(said).isEmpty();

        kill();
        watch.look();
        assertThat(server).isNotSameAs(first);
        assertThat(server.isAlive()).isTrue();
        assertThat(said)
                .containsExactly("Sleep ended by itself and is started again; its log: sleep.log", "Sleep runs again");
    }

    @Test
    void whatEndsAgainAndAgainEndsTheStack() throws Exception {
        start();
        var watch = watch(this::start);
        for (var time = 0; time < 3; time++) {
            kill();
            watch.look();
        }

        kill();
        assertThatThrownBy(watch::look)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Sleep ended by itself for the 4th time within an hour")
                .hasMessageContaining("sleep.log");

        now = NOON.plus(Duration.ofMinutes(61));
        watch.look();
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void aStartThatFailsIsSaidAndTriedAgainAsOften() throws Exception {
        start();
        kill();
        var watch = watch(() -> {
            throw new StackException("no port");
        });
        for (var time = 0; time < 3; time++) {
            watch.look();
        }

        assertThat(said).contains("no port");
        assertThatThrownBy(watch::look).isInstanceOf(StackException.class);
    }

    private StackWatch watch(Runnable start) {
        var part = new StackWatch.Part("Sleep", () -> server.isAlive(), start, Path.of("sleep.log"));
        return new StackWatch(List.of(part), List.of(), said::add, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
    }

    private void start() {
        try {
            server = new ProcessBuilder("sleep", "60").start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }
}
