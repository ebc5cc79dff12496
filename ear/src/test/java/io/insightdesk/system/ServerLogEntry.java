package io.insightdesk.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
            return files.filter(ServerLogEntry::isLog)
                    .flatMap(ServerLogEntry::entries)
                    .sorted(Comparator.comparing(ServerLogEntry::at))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The current file or a rotated one, not the lock beside it, which comes and goes with the server. */
    private static boolean isLog(Path file) {
        var name = file.getFileName().toString();
        return name.equals("server.log") || name.startsWith("server.log_");
    }

    private static Stream<ServerLogEntry> entries(Path file) {
        try {
            var raw = new ArrayList<>(BEGIN.splitAsStream(Files.readString(file))
                    .filter(entry -> !entry.isBlank())
                    .toList());
            if (!raw.isEmpty() && isBeingWritten(raw.get(raw.size() - 1))) {
                raw.remove(raw.size() - 1);
            }
            return raw.stream().map(ServerLogEntry::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The last entry of a server that runs may be there by half. */
    private static boolean isBeingWritten(String last) {
        return !last.stripTrailing().endsWith("]]");
    }

    private static ServerLogEntry of(String raw) {
        var entry = ENTRY.matcher(raw);
        if (!entry.matches()) {
            throw new AssertionError("not an entry of Payara's log: " + raw);
        }
        return new ServerLogEntry(
                Instant.ofEpochMilli(Long.parseLong(entry.group("millis"))),
                level(entry.group("level")),
                entry.group("logger"),
                entry.group("text").strip());
    }

    /** JBoss Logging has names of its own. */
    private static Level level(String name) {
        return switch (name) {
            case "WARN" -> Level.WARNING;
            case "ERROR", "FATAL" -> Level.SEVERE;
            case "DEBUG", "TRACE" -> Level.FINE;
            default -> Level.parse(name);
        };
    }

    public boolean isWarning() {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
