package io.insightdesk.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Another program, run to its end. */
record Command(List<String> words, Map<String, String> environment) {

    /** @throws BenchException with what it wrote if it is missing or fails */
    String run(Path directory) {
        try {
            var builder =
                    new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = process.waitFor();
            if (code != 0) {
                throw new BenchException(this + " ended with " + code + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new BenchException(
                    words.get(0) + " is needed and cannot be run (Debian: apt-get install wrk postgresql-contrib): "
                            + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
