package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedServersTest {

    private static final ProcessIdentity DEAD_SUPERVISOR = new ProcessIdentity(Long.MAX_VALUE, 0);

    @TempDir
    Path directory;

    private Process process;
    private StateFile state;

    @BeforeEach
    void startProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
        state = new StateFile(directory.resolve("stack.json"));
    }

    @AfterEach
    void killProcess() {
        process.destroyForcibly();
    }

    @Test
    void serverOfAKilledSupervisorIsEnded() {
        state.write(
                StackState.startingBy(DEAD_SUPERVISOR).withProcess("payara", ProcessIdentity.of(process.toHandle())));

        assertThat(OrphanedServers.end(state)).containsExactly("payara");

        assertThat(process.isAlive()).isFalse();
        assertThat(state.read()).isEmpty();
    }

    @Test
    void foreignProcessThatGotTheNumberLivesOn() {
        state.write(StackState.startingBy(DEAD_SUPERVISOR)
                .withProcess("payara", new ProcessIdentity(process.pid(), 1_000_000)));

        assertThat(OrphanedServers.end(state)).isEmpty();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void fileThatWasCutByAPowerFailureIsNoState() throws IOException {
        Files.writeString(directory.resolve("stack.json"), "{\"supervisor\": {\"pid\": 4");

        assertThat(OrphanedServers.end(state)).isEmpty();
    }
}
