package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void onlyTheOwnerEntersANewDataDirectory() throws IOException {
        var directory = DataDirectory.create(folder.resolve("a b/data"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void oneLivingOwnerOnly() {
        try (var owner = LocalServices.claim(folder.resolve("data"))) {
            assertThat(owner.configuration()).containsKey("insightdesk.database.url");
            assertThatThrownBy(() -> LocalServices.claim(folder.resolve("data")))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void fileInItsPlaceIsAClearError() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.create(file))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(file.toString());
    }
}
