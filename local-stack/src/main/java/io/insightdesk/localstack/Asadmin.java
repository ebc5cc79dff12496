package io.insightdesk.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Payara's administration command. */
record Asadmin(Path program, Path directory) {

    private static final int LINES_IN_ERROR = 12;
    private static final Pattern FAILURE = Pattern.compile("^Command .* failed\\.$", Pattern.MULTILINE);

    /**
     * Runs one command; one {@code multimode} call may hold many.
     *
     * @return what it printed
     * @throws StackException if the command, or one of many, failed
     */
    String run(String... arguments) {
        var command = new ArrayList<>(List.of(
                JavaHome.current().java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                program.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.environment().put("TERM", "dumb");
        builder.environment().put("AS_JAVA", JavaHome.current().path().toString());
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || FAILURE.matcher(output).find()) {
                throw new StackException("asadmin failed:\n" + beginning(output));
            }
            return output;
        } catch (IOException e) {
            throw new StackException("asadmin cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    private static String beginning(String output) {
        return output.lines()
                .filter(line -> !line.endsWith("executed successfully."))
                .limit(LINES_IN_ERROR)
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
    }
}
