package io.insightdesk.localstack;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a supervisor in the background and shows what it does; in the foreground, ends it together with itself. */
@Command(
        name = "up",
        description =
                "Starts PostgreSQL, Valkey, a mail server and Payara Server with InsightDesk, and waits until ready. "
                        + "Stays in the foreground; Ctrl-C stops all of it.")
final class UpCommand implements Callable<Integer> {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private RunOptions options;

    @Option(
            names = {"-d", "--detach"},
            description = "return as soon as it is ready, and leave it running until down")
    private boolean detach;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var begin = Instant.now();
        var out = spec.commandLine().getOut();
        var stackOptions = options.toStackOptions();
        var directory = DataDirectory.create(stackOptions.directory());
        var running = new StateFile(directory.stateFile()).read().filter(StackState::isRunning);
        if (running.isPresent()) {
            out.println("Already running from " + directory.root() + " (process "
                    + running.get().supervisor().pid() + "); to start anew: ./insightdesk down, then up.");
            return detach ? 0 : 1;
        }
        var supervisor = Supervisor.launch(directory, options.toArguments(), detach);
        var stopper = new Thread(() -> supervisor.identity().end(STOP_PATIENCE), "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        var log = new LogTail(directory.supervisorLog());
        if (!awaitReady(supervisor, directory, log, begin.plus(stackOptions.patience()), out)) {
            return 1; // the stopper ends what still runs
        }
        Summary.print(out, directory, Duration.between(begin, Instant.now()), !options.noDemo);
        if (detach) {
            Runtime.getRuntime().removeShutdownHook(stopper);
            return 0;
        }
        return stayWith(supervisor, log, out);
    }

    private static boolean awaitReady(
            Supervisor supervisor, DataDirectory directory, LogTail log, Instant deadline, PrintWriter out) {
        var state = new StateFile(directory.stateFile());
        while (true) {
            var alive = supervisor.isAlive();
            log.printNew(out);
            if (state.read().filter(UpCommand::isReady).isPresent()) {
                return true;
            }
            if (!alive) {
                return false;
            }
            if (Instant.now().isAfter(deadline)) {
                out.println("Not ready in time (--timeout). The end of the server's log:");
                out.println(ServerProcess.lastLines(directory.serverLog(), 30));
                return false;
            }
            ServerProcess.pause();
        }
    }

    /** The file may still be that of a run that was killed, until the new supervisor writes its own. */
    private static boolean isReady(StackState state) {
        return state.phase() == StackState.Phase.READY && state.isRunning();
    }

    private static int stayWith(Supervisor supervisor, LogTail log, PrintWriter out) {
        out.println("Ctrl-C stops it.");
        out.flush();
        while (supervisor.isAlive()) {
            log.printNew(out);
            ServerProcess.pause();
        }
        log.printNew(out);
        return 1;
    }
}
