package io.insightdesk.localstack;

import java.nio.file.Path;

/** The Java installation that runs this program, and so every server it starts. */
record JavaHome(Path path) {

    static JavaHome current() {
        return new JavaHome(Path.of(System.getProperty("java.home")));
    }

    Path java() {
        return path.resolve("bin/java");
    }
}
