package io.insightdesk.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the owner of a port, from {@code /proc}; on other systems nobody is found. */
final class PortOwner {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final int LONGEST_COMMAND = 120;

    private PortOwner() {}

    /** For example {@code process 4711 (java -jar other.jar)}. */
    static Optional<String> find(int port) {
        return TABLES.stream()
                .flatMap(PortOwner::lines)
                .flatMap(line -> inode(line, port).stream())
                .flatMap(inode -> owners("socket:[" + inode + "]"))
                .findFirst();
    }

    /** The socket's inode if that line of {@code /proc/net/tcp} is a listener on the port. */
    static Optional<String> inode(String line, int port) {
        var fields = line.strip().split("\\s+");
        if (fields.length < 10 || !LISTENING.equals(fields[3])) {
            return Optional.empty();
        }
        return fields[1].endsWith(":%04X".formatted(port)) ? Optional.of(fields[9]) : Optional.empty();
    }

    private static Stream<String> owners(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .map(process -> "process " + process.pid() + " (" + command(process.pid()) + ")");
    }

    private static boolean holds(long pid, String socket) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> socket.equals(target(descriptor)));
        } catch (IOException e) {
            return false; // ended meanwhile, or belongs to another user
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String command(long pid) {
        try {
            var command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ')
                    .strip();
            return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "…";
        } catch (IOException e) {
            return "ended meanwhile";
        }
    }

    private static Stream<String> lines(Path table) {
        try (var lines = Files.lines(table)) {
            return lines.skip(1).collect(Collectors.toList()).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
