package io.insightdesk.platform.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A directory that is there and can be written, or can be made. A relative path begins at the domain's directory. */
public final class WritableDirectory implements Check {

    /** @throws InvalidPathException when it is no path */
    public static Path of(String value) {
        return Path.of(System.getProperty("com.sun.aas.instanceRoot", ""))
                .resolve(value)
                .toAbsolutePath()
                .normalize();
    }

    @Override
    public Optional<String> complaint(String value) {
        try {
            return complaint(of(value));
        } catch (InvalidPathException none) {
            return Optional.of("must be a directory");
        }
    }

    private static Optional<String> complaint(Path directory) {
        var there = directory;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return Optional.of("must be a directory, and " + there + " is a file");
        }
        if (Files.isWritable(there) && Files.isExecutable(there)) {
            return Optional.empty();
        }
        var user = System.getProperty("user.name");
        return Optional.of(
                there.equals(directory)
                        ? "names " + directory + ", which " + user + " may not write"
                        : "names " + directory + ", which does not exist, and " + user + " may not write " + there);
    }
}
