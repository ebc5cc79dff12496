package io.insightdesk.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** One server as a child process whose output goes to a log file. */
final class ServerProcess {

    private static final String TEXT_FILE_BUSY = "error=26,";
    private static final int LAUNCHES = 50;

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int LINES_IN_ERROR = 15;

    private final String name;
    private final Process process;
    private final Path log;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** @throws StackException if the program cannot be started at all */
    static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        DataDirectory.createDirectories(directory);
        DataDirectory.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(name, launch(builder), log);
        } catch (IOException e) {
            throw new StackException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * A program that was written a moment ago is busy while a process that another thread forked meanwhile still holds it
     * open: until that one has become its own program.
     */
    private static Process launch(ProcessBuilder builder) throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                return builder.start();
            } catch (IOException e) {
                if (attempt == LAUNCHES || !String.valueOf(e.getMessage()).contains(TEXT_FILE_BUSY)) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    ProcessIdentity identity() {
        return ProcessIdentity.of(process.toHandle());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @throws StackException with the end of the log if the process ends or the time passes before it listens */
    void awaitListening(int port, Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (!accepts(port)) {
            requireAlive();
            if (Instant.now().isAfter(deadline)) {
                throw new StackException(name + " does not answer on port " + port + " after " + patience.toSeconds()
                        + " s.\n" + lastLines(log, LINES_IN_ERROR));
            }
            pause();
        }
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new StackException(name + " ended at its start with exit code " + process.exitValue() + ".\n"
                    + lastLines(log, LINES_IN_ERROR));
        }
    }

    void stop(Duration patience) {
        identity().end(patience);
    }

    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param name as {@code kill} takes it, like {@code STOP} */
    void signal(String name) {
        var kill = start(
                "kill", List.of("kill", "-" + name, Long.toString(process.pid())), Map.of(), log.getParent(), log);
        try {
            if (kill.process.waitFor() != 0) {
                throw new StackException(this.name + " did not take the signal " + name + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /** The end of a text file, indented; empty without the file. */
    static String lastLines(Path file, int count) {
        return lastLines(file, count, line -> true);
    }

    static String lastLines(Path file, int count, Predicate<String> wanted) {
        if (Files.notExists(file)) {
            return "";
        }
        try {
            var lines = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(wanted)
                    .toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - count))
                    .map(line -> "    " + line)
                    .collect(java.util.stream.Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
