package io.insightdesk.platform.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every regular expression of the product: constants of type {@code Pattern}, which the architecture's rules demand.
 */
final class Expressions {

    private static final List<String> MODULES = List.of("domain-module", "ejb-module", "web-module");

    private Expressions() {}

    /** By {@code Class.CONSTANT}. */
    static Map<String, Pattern> all() {
        var found = new TreeMap<String, Pattern>();
        MODULES.stream().map(module -> module("target/classes", module)).forEach(classes -> files(classes, ".class")
                .filter(Expressions::namesPattern)
                .flatMap(file -> constants(classes.relativize(file)))
                .forEach(constant -> found.put(
                        constant.getDeclaringClass().getName().replaceAll(".*[.]", "") + "." + constant.getName(),
                        value(constant))));
        return found;
    }

    /** The sources of the product. */
    static Stream<Path> sources() {
        return MODULES.stream().flatMap(module -> files(module("src/main/java", module), ".java"));
    }

    private static Path module(String part, String module) {
        return Path.of("..", module, part).toAbsolutePath().normalize();
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Others need not be loaded, and some could not without a container. */
    private static boolean namesPattern(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("Ljava/util/regex/Pattern;");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Field> constants(Path file) {
        var name = file.toString().replace('/', '.').replaceAll("\\.class$", "");
        if (!name.startsWith("io.insightdesk.")) {
            return Stream.empty();
        }
        try {
            var type = Class.forName(name, false, Expressions.class.getClassLoader());
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Pattern value(Field constant) {
        try {
            constant.setAccessible(true);
            return (Pattern) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
