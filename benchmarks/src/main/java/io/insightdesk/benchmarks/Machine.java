package io.insightdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was measured on, and how busy it was with other things just before. */
record Machine(String processor, int cores, long memoryMiB, String system, String java, double loadBefore) {

    static Machine here() {
        return new Machine(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.version"),
                Double.parseDouble(read("/proc/loadavg").split(" ")[0]));
    }

    String inWords() {
        return "%d × %s, %,d MiB, %s, JDK %s, load before %.1f"
                .formatted(cores, processor, memoryMiB, system, java, loadBefore);
    }

    private static String field(String file, String name) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("0");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
