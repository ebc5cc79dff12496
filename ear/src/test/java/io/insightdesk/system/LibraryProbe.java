package io.insightdesk.system;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;

/**
 * Runs inside the application server as a Java agent and asks the application's own class loaders where classes come from.
 * Uses nothing but the JDK, since the server has no other class of the tests.
 *
 * <p>The argument names a file of lines {@code class of the application;class to find}, in whose place the lines
 * {@code class to find;where it came from} are written; without a place for what can't be loaded.
 */
public final class LibraryProbe {

    private LibraryProbe() {}

    public static void agentmain(String file, Instrumentation server) throws IOException {
        var loaders = new HashMap<String, ClassLoader>();
        var answers = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of(file))) {
            var asked = line.split(";");
            answers.add(asked[1] + ";"
                    + placeOf(asked[1], loaders.computeIfAbsent(asked[0], owner -> loaderOf(owner, server))));
        }
        Files.write(Path.of(file), answers);
    }

    private static ClassLoader loaderOf(String owner, Instrumentation server) {
        for (Class<?> loaded : server.getAllLoadedClasses()) {
            if (loaded.getName().equals(owner)) {
                return loaded.getClassLoader();
            }
        }
        throw new IllegalStateException(owner + " is not loaded");
    }

    private static String placeOf(String name, ClassLoader loader) {
        try {
            var source =
                    Class.forName(name, false, loader).getProtectionDomain().getCodeSource();
            return source == null ? "the JDK" : source.getLocation().toString();
        } catch (ClassNotFoundException | LinkageError optional) {
            return "";
        }
    }
}
