package io.insightdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where one stack keeps everything: data, secrets, logs, and the list of what runs. Readable by its owner only. */
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** @throws StackException if the directory cannot be made or written */
    static DataDirectory create(Path root) {
        var directory = new DataDirectory(root);
        try {
            if (Files.notExists(directory.root)) {
                Files.createDirectories(directory.root.getParent());
                Files.createDirectory(
                        directory.root,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.createDirectories(directory.logs());
        } catch (IOException e) {
            throw new StackException("The data directory " + directory.root + " cannot be used: " + e, e);
        }
        if (!Files.isWritable(directory.root)) {
            throw new StackException("The data directory " + directory.root + " is not writable for "
                    + System.getProperty("user.name") + ".");
        }
        return directory;
    }

    Path stateFile() {
        return root.resolve("stack.json");
    }

    Path lockFile() {
        return root.resolve("stack.lock");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path postgresql() {
        return root.resolve("postgresql");
    }

    Path valkey() {
        return root.resolve("valkey");
    }

    Path mail() {
        return root.resolve("mail");
    }

    /** What people attach to messages. */
    Path files() {
        return root.resolve("files");
    }

    Path payara() {
        return root.resolve("payara");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path supervisorLog() {
        return logs().resolve("stack.log");
    }

    Path serverLog() {
        return payara().resolve("domains/insightdesk/logs/server.log");
    }

    /** All that Payara's process prints; the same as {@link #serverLog}, and more. That one Payara bounds itself. */
    Path consoleLog() {
        return payara().resolve("domains/insightdesk/logs/console.log");
    }

    static void createDirectories(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
