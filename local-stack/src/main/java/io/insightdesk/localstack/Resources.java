package io.insightdesk.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that travel inside this archive: the scripts of {@code server-config} and the mail server's program. */
final class Resources {

    private Resources() {}

    static String text(String name) {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(String name, Path target) {
        DataDirectory.createDirectories(target.getParent());
        try (var stream = open(name)) {
            Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var stream = Resources.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("not in the archive: " + name);
        }
        return stream;
    }
}
