package io.insightdesk.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One entry of Payara's log, perhaps of many lines.
 *
 * @param text the message, and the stack trace if there is one
 */
public record ServerLogEntry(Instant at, Level level, String logger, String text) {

    private static final Pattern BEGIN = Pattern.compile("(?m)^(?=\\[\\d{4}-\\d\\d-\\d\\dT)");
    private static final Pattern ENTRY = Pattern.compile(
            "\\[[^]]*\\] \\[[^]]*\\] \\[(?<level>[A-Z]+)\\] \\[[^]]*\\] \\[(?<logger>[^]]*)\\] \\[tid:.*?\\]"
                    + " \\[timeMillis: (?<millis>\\d+)\\] \\[levelValue: \\d+\\](?: \\[CONTEXTID: [^]]*\\])? \\[\\[(?<text>.*)\\]\\]\\s*",
            Pattern.DOTALL);

    /** The entries of all files of the log, the oldest first. */
    static List<ServerLogEntry> in(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("server.log"))
                    .flatMap(ServerLogEntry::entries)
                    .sorted(Comparator.comparing(ServerLogEntry::at))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<ServerLogEntry> entries(Path file) {
        try {
            return BEGIN.splitAsStream(Files.readString(file))
                    .filter(entry -> !entry.isBlank())
                    .map(ServerLogEntry::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ServerLogEntry of(String raw) {
        var entry = ENTRY.matcher(raw);
        if (!entry.matches()) {
            throw new AssertionError("not an entry of Payara's log: " + raw);
        }
        return new ServerLogEntry(
                Instant.ofEpochMilli(Long.parseLong(entry.group("millis"))),
                Level.parse(entry.group("level")),
                entry.group("logger"),
                entry.group("text").strip());
    }

    public boolean isWarning() {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
