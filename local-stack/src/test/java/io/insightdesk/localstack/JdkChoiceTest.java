package io.insightdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script's choice of a JDK, with made-up ones. */
class JdkChoiceTest {

    private static final Path SCRIPT =
            Path.of("../insightdesk").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path emptyPlaces;

    @BeforeEach
    void makePlaces() throws IOException {
        emptyPlaces = Files.createDirectory(folder.resolve("places"));
    }

    @ParameterizedTest
    @CsvSource({
        "'openjdk version \"17.0.15\" 2025-04-15', 17",
        "'openjdk version \"21\" 2023-09-19', 21",
        "'java version \"1.8.0_402\"', 8",
        "'openjdk version \"11.0.2\" 2019-01-15', 11",
        "'openjdk version \"25-ea\" 2025-09-16', 25"
    })
    void majorVersionIsRead(String says, String version) throws IOException, InterruptedException {
        var home = jdk("jdk", says);

        assertThat(run("jdk_version '" + home + "'")).isEqualTo(version);
    }

    @Test
    void fittingJdkIsTakenInsteadOfTheOneInJavaHomeWhichIsNamed() throws IOException, InterruptedException {
        var old = jdk("old", "openjdk version \"11.0.2\" 2019-01-15");
        var fitting = jdk("places/fitting", "openjdk version \"21.0.1\" 2023-10-17");

        assertThat(run("JAVA_HOME='" + old + "'; find_jdk; echo \"$JAVA_HOME\""))
                .contains("JDK 11 in " + old)
                .endsWith(fitting.toString());
    }

    @Test
    void onlyTooOldOnesIsOneLine() throws IOException, InterruptedException {
        var old = jdk("old", "java version \"1.8.0_402\"");

        assertThat(run("JAVA_HOME='" + old + "'; find_jdk"))
                .isEqualTo("insightdesk: a JDK 17 or 21 is needed, only JDK 8 in " + old
                        + " was found. Install one or set JAVA_HOME.");
    }

    @Test
    void noJdkIsOneLine() throws IOException, InterruptedException {
        assertThat(run("unset JAVA_HOME; find_jdk"))
                .isEqualTo("insightdesk: no JDK was found: install JDK 17 or 21, or set JAVA_HOME.");
    }

    /** Runs a line with the script's functions, on a machine whose only usual place is {@link #emptyPlaces}. */
    private String run(String line) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", ". '" + SCRIPT + "'; " + line)
                .redirectErrorStream(true)
                .directory(folder.toFile());
        process.environment().put("INSIGHTDESK_AS_LIBRARY", "yes");
        process.environment().put("INSIGHTDESK_JDK_PLACES", emptyPlaces.toString());
        process.environment().put("PATH", tools().toString());
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        running.waitFor();
        return output;
    }

    /** A PATH without a JDK. */
    private Path tools() throws IOException {
        var tools = folder.resolve("tools");
        if (Files.notExists(tools)) {
            Files.createDirectory(tools);
            for (var name : new String[] {"sh", "sed", "head", "dirname", "readlink"}) {
                program(tools.resolve(name), "exec \"$(PATH=/usr/bin:/bin command -v " + name + ")\" \"$@\"");
            }
        }
        return tools;
    }

    private Path jdk(String name, String says) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            program(home.resolve("bin").resolve(program), "echo '" + says + "' >&2");
        }
        return home;
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
