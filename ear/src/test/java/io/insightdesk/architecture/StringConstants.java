package io.insightdesk.architecture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The texts in a compiled class, which ArchUnit does not read: JVM Specification, 4.4. */
final class StringConstants {

    private static final int HEADER = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private StringConstants() {}

    /** All texts of the constant pool: those of the program, and names, which are no SQL. */
    static Stream<String> of(Path classFile) {
        try (var file = new DataInputStream(Files.newInputStream(classFile))) {
            file.skipNBytes(HEADER);
            var texts = Stream.<String>builder();
            var constants = file.readUnsignedShort();
            for (var index = 1; index < constants; index++) {
                var tag = file.readUnsignedByte();
                if (tag == UTF8) {
                    texts.add(file.readUTF());
                } else {
                    file.skipNBytes(length(tag));
                }
                if (tag == LONG || tag == DOUBLE) {
                    index++; // these take two places
                }
            }
            return texts.build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int length(int tag) {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            case 15 -> 3;
            case 7, 8, 16, 19, 20 -> 2;
            default -> throw new IllegalStateException("no constant has the tag " + tag);
        };
    }
}
