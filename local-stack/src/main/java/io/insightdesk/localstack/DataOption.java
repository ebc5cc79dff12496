package io.insightdesk.localstack;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data} and {@code --help}, the same for every call. */
final class DataOption {

    private static final String DEFAULT = ".insightdesk";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the data lives, kept between runs (default: .insightdesk in the project)")
    private Path directory;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this")
    private boolean help;

    Path path() {
        return (directory == null ? home().resolve(DEFAULT) : directory)
                .toAbsolutePath()
                .normalize();
    }

    DataDirectory existing() {
        return new DataDirectory(path());
    }

    /** The project's root, told by the script. */
    static Path home() {
        return Path.of(System.getProperty("insightdesk.home", "."));
    }
}
