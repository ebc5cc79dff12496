package io.insightdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords made at the first use and kept for the next start, each in a file that only its owner reads (0600). */
record Secrets(Path directory) {

    private static final int BYTES = 24;

    /** The secret of that name; the same at every call for the same directory. */
    String get(String name) {
        var file = file(name);
        try {
            if (Files.notExists(file)) {
                write(file, generate());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that holds {@link #get}, for programs that read a password from a file. */
    Path file(String name) {
        return directory.resolve(name);
    }

    /** Writes a file that only its owner can read, at no moment anyone else. */
    static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        var temporary = Files.createTempFile(
                file.getParent(),
                ".secret",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, content);
        Files.move(
                temporary,
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static String generate() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
