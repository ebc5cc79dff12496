package io.insightdesk.localstack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@link StackState} on disk; each write replaces the file as a whole. */
final class StateFile {

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;

    StateFile(Path file) {
        this.file = file;
    }

    /** What the file says; nothing without a file, or when its writer was killed before it ever wrote a whole one. */
    synchronized Optional<StackState> read() {
        try {
            return Files.exists(file)
                    ? Optional.ofNullable(JSON.fromJson(Files.readString(file), StackState.class))
                    : Optional.empty();
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void write(StackState state) {
        try {
            Secrets.write(file, JSON.toJson(state) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if there is nothing to change */
    synchronized void update(UnaryOperator<StackState> change) {
        write(change.apply(read().orElseThrow(() -> new IllegalStateException("no state in " + file))));
    }

    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
