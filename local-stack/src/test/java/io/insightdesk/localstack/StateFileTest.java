package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsRead() {
        var file = new StateFile(directory.resolve("stack.json"));
        var state = StackState.startingBy(new ProcessIdentity(7, 1234))
                .withPort("http", 8080)
                .withProcess("payara", new ProcessIdentity(8, 5678))
                .in(StackState.Phase.READY, "");

        file.write(state);

        assertThat(file.read()).contains(state);
    }

    @Test
    void onlyTheOwnerReadsSecrets() throws IOException {
        var secrets = new Secrets(directory.resolve("secrets"));
        var secret = secrets.get("valkey");

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32).isEqualTo(secrets.get("valkey"));
        assertThat(secrets.get("payara_admin")).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("valkey"))))
                .isEqualTo("rw-------");
    }
}
