package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    private Process process;

    @BeforeEach
    void startProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void killProcess() {
        process.destroyForcibly();
    }

    @Test
    void runningProcessIsFoundAndEnded() throws InterruptedException {
        var identity = ProcessIdentity.of(process.toHandle());
        assertThat(identity.isAlive()).isTrue();

        identity.end(Duration.ofSeconds(10));

        assertThat(process.waitFor()).isNotZero();
        assertThat(identity.isAlive()).isFalse();
    }

    @Test
    void processOfTheSameNumberThatBeganAtAnotherTimeIsForeignAndLivesOn() {
        var own = ProcessIdentity.of(process.toHandle());
        var recycled = new ProcessIdentity(own.pid(), own.startedAtMillis() - 60_000);

        recycled.end(Duration.ofSeconds(10));
        recycled.kill();

        assertThat(recycled.isAlive()).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void processThatIgnoresTheRequestIsKilled() throws IOException, InterruptedException {
        var stubborn = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        stubborn.inputReader().readLine();

        ProcessIdentity.of(stubborn.toHandle()).end(Duration.ofMillis(300));

        assertThat(stubborn.waitFor()).isEqualTo(128 + 9);
    }
}
