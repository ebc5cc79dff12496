package io.insightdesk.localstack;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what is new in a log file, also after the file was begun anew by a log rotation. */
final class LogTail {

    private final Path file;
    private long position;

    LogTail(Path file) {
        this.file = file;
    }

    /** Begins so many lines before the end instead of at the beginning. */
    LogTail startingAtLast(int lines, PrintWriter out) {
        if (Files.exists(file)) {
            var last = ServerProcess.lastLines(file, lines).stripIndent();
            if (!last.isEmpty()) {
                out.println(last);
            }
            position = size();
        }
        return this;
    }

    void printNew(PrintWriter out) {
        if (Files.notExists(file)) {
            return;
        }
        var size = size();
        if (size < position) {
            position = 0;
        }
        if (size == position) {
            return;
        }
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            reader.seek(position);
            var bytes = new byte[(int) Math.min(size - position, 1 << 20)];
            reader.readFully(bytes);
            position += bytes.length;
            out.print(new String(bytes, StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
