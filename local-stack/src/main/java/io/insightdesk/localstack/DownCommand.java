package io.insightdesk.localstack;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops what runs from a data directory, also what a killed supervisor left behind. */
@Command(name = "down", description = "Stops what runs from the data directory, and nothing else. The data stays.")
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var directory = data.existing();
        var state = new StateFile(directory.stateFile()).read();
        if (Files.notExists(directory.root()) || state.isEmpty()) {
            out.println("Nothing runs from " + directory.root() + ".");
            return 0;
        }
        var supervisor = state.get().supervisor();
        if (supervisor.isAlive()) {
            out.println("Stopping what runs from " + directory.root() + " …");
            out.flush();
            supervisor.end(PATIENCE);
        }
        LocalServices.claim(directory.root()).close();
        out.println("Stopped.");
        return 0;
    }
}
