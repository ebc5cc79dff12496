package io.insightdesk.localstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java process in the background that owns a data directory, as seen by the call that started it. */
record Supervisor(Process process) {

    /**
     * @param arguments of {@link SuperviseCommand}
     * @param detached it lives on when the caller ends; otherwise it ends with the caller, however that ends
     */
    static Supervisor launch(DataDirectory directory, List<String> arguments, boolean detached) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // Ctrl-C shall reach the servers through us, in order
        }
        command.addAll(List.of(
                JavaHome.current().java().toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "supervise"));
        command.addAll(arguments);
        if (!detached) {
            var caller = ProcessIdentity.of(ProcessHandle.current());
            command.addAll(List.of("--caller", caller.pid() + "@" + caller.startedAtMillis()));
        }
        try {
            Files.deleteIfExists(directory.supervisorLog());
            return new Supervisor(new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.supervisorLog().toFile()))
                    .start());
        } catch (IOException e) {
            throw new StackException("The supervisor cannot be started: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessIdentity identity() {
        return ProcessIdentity.of(process.toHandle());
    }
}
