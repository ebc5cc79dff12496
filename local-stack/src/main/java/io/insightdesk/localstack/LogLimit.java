package io.insightdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a log that servers write by themselves from filling the disk: what it holds goes into one older file beside it, and
 * it begins anew. For logs that are only ever appended to; what is written in that moment may be lost.
 */
record LogLimit(long mostBytes) {

    static final LogLimit OF_CONSOLES = new LogLimit(10L * 1024 * 1024);

    void apply(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > mostBytes) {
                Files.copy(log, older(log), StandardCopyOption.REPLACE_EXISTING);
                FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path older(Path log) {
        return log.resolveSibling(log.getFileName() + ".1");
    }
}
