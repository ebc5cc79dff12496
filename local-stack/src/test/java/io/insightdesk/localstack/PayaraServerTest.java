package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraServerTest {

    @TempDir
    Path folder;

    @Test
    void settingsBecomeEnvironmentVariablesByTheRuleOfMicroProfile() {
        assertThat(PayaraServer.environmentName("insightdesk.database.owner-user"))
                .isEqualTo("INSIGHTDESK_DATABASE_OWNER_USER");
    }

    @Test
    void archiveCannotWriteOutsideItsTarget() throws IOException {
        var archive = folder.resolve("evil.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../outside"));
        }

        Assertions.assertThatThrownBy(() -> Zip.unpack(archive, folder.resolve("target")))
                .isInstanceOf(IOException.class);

        assertThat(folder.resolve("outside")).doesNotExist();
    }
}
