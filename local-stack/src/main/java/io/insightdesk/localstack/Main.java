package io.insightdesk.localstack;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the script {@code ./insightdesk} calls for {@code up}, {@code down}, {@code status} and {@code logs}. */
@Command(
        name = "insightdesk",
        description = "Runs InsightDesk with everything it needs on this machine.",
        subcommands = {
            UpCommand.class,
            SuperviseCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof StackException) {
                command.getErr().println(problem.getMessage());
                return 1;
            }
            throw problem;
        });
    }
}
