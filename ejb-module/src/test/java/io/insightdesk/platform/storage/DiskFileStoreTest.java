package io.insightdesk.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFileStoreTest {

    @TempDir
    Path directory;

    private final FileKey key = new FileKey(UUID.randomUUID(), UUID.randomUUID());
    private DiskFileStore store;

    @BeforeEach
    void open() {
        store = new DiskFileStore(directory);
        store.clock = Clock.systemUTC();
        store.removeCrashLeftovers();
    }

    @Test
    void givesBackWhatItWasGivenFromAnyByteOn() throws IOException {
        store.write(key, content("0123456789"));

        assertThat(read(0)).isEqualTo("0123456789");
        assertThat(read(7)).isEqualTo("789");
    }

    @Test
    void keepsNothingOfWhatBreaksOff() throws IOException {
        var broken = new SequenceInputStream(content("begun"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });

        assertThatThrownBy(() -> store.write(key, broken)).hasMessage("gone");

        assertThat(store.read(key, 0)).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void deletesAlsoWhatIsNotThere() throws IOException {
        store.write(key, content("x"));

        store.delete(key);
        store.delete(key);

        assertThat(store.read(key, 0)).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void removesOldPartsThatACrashLeftAndNoYoungOnes() throws IOException {
        var old = Files.writeString(directory.resolve("arriving/old"), "x");
        var young = Files.writeString(directory.resolve("arriving/young"), "x");
        Files.setLastModifiedTime(old, FileTime.from(store.clock.instant().minus(Duration.ofDays(2))));

        store.removeCrashLeftovers();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private String read(long from) throws IOException {
        try (var content = store.read(key, from).orElseThrow()) {
            return new String(content.readAllBytes());
        }
    }

    private long files() throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes());
    }
}
