package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLimitTest {

    private final LogLimit limit = new LogLimit(100);

    @TempDir
    Path directory;

    @Test
    void whatHasGrownTooLargeBeginsAnewAndItsWriterGoesOn() throws Exception {
        var log = directory.resolve("server.log");
        var gate = directory.resolve("gate");
        var writer = ServerProcess.start(
                "Writer",
                List.of(
                        "sh",
                        "-c",
                        "printf '%0200d\\n' 1; while [ ! -e " + gate + " ]; do sleep 0.05; done; echo after"),
                Map.of(),
                directory,
                log);
        while (Files.size(log) < 201) {
            ServerProcess.pause();
        }

        limit.apply(log);
        Files.createFile(gate);
        while (writer.isAlive()) {
            ServerProcess.pause();
        }

        assertThat(log).hasContent("after\n");
        assertThat(LogLimit.older(log)).hasSize(201);
    }

    @Test
    void aSmallOneAndNoneAreLeftAlone() throws IOException {
        var log = Files.writeString(directory.resolve("server.log"), "few words");

        limit.apply(log);
        limit.apply(directory.resolve("none.log"));

        assertThat(log).hasContent("few words");
        assertThat(LogLimit.older(log)).doesNotExist();
    }
}
