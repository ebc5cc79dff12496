package io.insightdesk.localstack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Looks after what runs: starts again what ended by itself, unless it does so again and again, and bounds the logs. */
final class StackWatch {

    /** So often in this time one part is started again. */
    private static final int MOST_RESTARTS = 3;

    private static final Duration WITHIN = Duration.ofHours(1);

    private final List<Part> parts;
    private final List<Path> logs;
    private final Progress progress;
    private final Clock clock;
    private final Map<String, Deque<Instant>> restarts = new HashMap<>();

    /** @param parts in the order in which they need each other */
    StackWatch(List<Part> parts, List<Path> logs, Progress progress, Clock clock) {
        this.parts = parts;
        this.logs = logs;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * One of the servers.
     *
     * @param log where to read why it ended
     */
    record Part(String name, BooleanSupplier alive, Runnable start, Path log) {}

    /** @throws StackException when a part ended once too often */
    void look() {
        logs.forEach(LogLimit.OF_CONSOLES::apply);
        for (var part : parts) {
            if (!part.alive.getAsBoolean()) {
                restart(part);
            }
        }
    }

    private void restart(Part part) {
        var earlier = restarts.computeIfAbsent(part.name, name -> new ArrayDeque<>());
        var now = clock.instant();
        earlier.removeIf(at -> at.isBefore(now.minus(WITHIN)));
        if (earlier.size() >= MOST_RESTARTS) {
            throw new StackException(part.name + " ended by itself for the " + (MOST_RESTARTS + 1)
                    + "th time within an hour; its log: " + part.log);
        }
        earlier.add(now);
        progress.say(part.name + " ended by itself and is started again; its log: " + part.log);
        try {
            part.start.run();
            progress.say(part.name + " runs again");
        } catch (StackException failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw failed;
            }
            progress.say(failed.getMessage());
        }
    }
}
