package io.insightdesk.localstack;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the application server's log. */
@Command(name = "logs", description = "Shows the server's log.")
final class LogsCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Option(
            names = {"-f", "--follow"},
            description = "go on with what is added, until Ctrl-C")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "200",
            description = "how many lines from the end to begin with (default: ${DEFAULT-VALUE})")
    private int lines;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var file = data.existing().serverLog();
        if (Files.notExists(file) && !follow) {
            throw new StackException("There is no log yet: " + file);
        }
        var log = new LogTail(file).startingAtLast(lines, out);
        out.flush();
        while (follow) {
            log.printNew(out);
            ServerProcess.pause();
        }
        return 0;
    }
}
