package io.insightdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.PageVisitor;
import io.insightdesk.system.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Uploads when the disk of the files is full: refused as such, nothing is left of them, and small files still find
 * room.
 */
@ExtendWith(DeskExtension.class)
@Tag("root") // to mount a disk
class FullDiskST {

    private static final int KIBIBYTE = 1024;

    private final Desk desk;

    FullDiskST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aFileThatFindsNoRoomIsRefusedWith507() throws IOException {
        var carla = desk.api("acme", "carla@customer.test");
        var page = new PageVisitor(desk, "acme").signedInAs("carla@customer.test", Desk.PASSWORD);
        try (var disk = SmallDisk.over(filesDirectory(), 256)) {
            Files.createDirectory(filesDirectory().resolve("arriving"));

            var refused = carla.upload("/api/v1/attachments?name=large.txt", new byte[KIBIBYTE * KIBIBYTE]);
            var onPage = page.send(
                    "POST",
                    "/files?name=large.txt&csrf=" + page.formToken(),
                    Map.of(),
                    "application/octet-stream",
                    "x".repeat(KIBIBYTE * KIBIBYTE));

            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(refused.json().get("title").getAsString()).isEqualTo("Insufficient Storage");
            assertThat(onPage.status()).isEqualTo(507);
            assertThat(disk.files()).isEmpty();
            assertThat(carla.upload("/api/v1/attachments?name=small.txt", new byte[KIBIBYTE])
                            .status())
                    .isEqualTo(201);
        }
        assertThat(carla.upload("/api/v1/attachments?name=large.txt", new byte[KIBIBYTE * KIBIBYTE])
                        .status())
                .isEqualTo(201);
    }

    private Path filesDirectory() {
        return Path.of(desk.stack().configuration().get("insightdesk.files.directory"));
    }
}
