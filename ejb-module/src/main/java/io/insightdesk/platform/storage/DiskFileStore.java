package io.insightdesk.platform.storage;

import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.config.WritableDirectory;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Files in the directory {@link Setting#FILES_DIRECTORY}, which several nodes may share. A file is written elsewhere in
 * it, forced to the disk, and moved to its place in one step.
 */
@ApplicationScoped
public class DiskFileStore implements FileStore {

    /** By then no upload lasts any more: what is still arriving was left by a crash. */
    private static final Duration LONGEST_ARRIVAL = Duration.ofDays(1);

    /** A disk with fewer free bytes counts as full when writing to it fails. */
    private static final long LEAST_SPACE = 16 * 1024;

    private final Path directory;

    @Inject
    Clock clock;

    public DiskFileStore() {
        this(WritableDirectory.of(Setting.FILES_DIRECTORY.text()));
    }

    DiskFileStore(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @PostConstruct
    void removeCrashLeftovers() {
        var since = clock.instant().minus(LONGEST_ARRIVAL);
        try {
            Files.createDirectories(arriving());
            try (var files = Files.list(arriving())) {
                for (var file : files.toList()) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(Setting.FILES_DIRECTORY.key() + " can't be used: " + directory, unusable);
        }
    }

    @Override
    public void write(FileKey key, InputStream content) throws IOException {
        var arriving = arriving().resolve(UUID.randomUUID().toString());
        try {
            try (var channel = FileChannel.open(arriving, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.transferTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.createDirectories(place(key).getParent());
            Files.move(arriving, place(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw isFull(failed) ? new StorageFullException(failed) : failed;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** The operating system says so in words, and in its own language: so the disk is asked too. */
    private boolean isFull(IOException failed) throws IOException {
        var message = String.valueOf(failed.getMessage());
        return message.contains("No space left on device")
                || message.contains("Disk quota exceeded")
                || Files.getFileStore(directory).getUsableSpace() < LEAST_SPACE;
    }

    @Override
    public Optional<InputStream> read(FileKey key, long from) throws IOException {
        try {
            var channel = FileChannel.open(place(key), StandardOpenOption.READ);
            channel.position(from);
            return Optional.of(Channels.newInputStream(channel));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(FileKey key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    private Path place(FileKey key) {
        return directory.resolve(key.path());
    }

    private Path arriving() {
        return directory.resolve("arriving");
    }
}
