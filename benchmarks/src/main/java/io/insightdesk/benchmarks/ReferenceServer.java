package io.insightdesk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The bare Express server of {@code benchmarks/reference}, over the measured server's database and Valkey. */
final class ReferenceServer implements AutoCloseable {

    private static final String READY = "listening ";

    private final Process process;
    private final URI address;

    private ReferenceServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Installs its packages (once) and starts it.
     *
     * @param customer who asks, in all the tickets that it makes
     */
    static ReferenceServer start(BenchStack stack, String customer) {
        var directory = install();
        var builder = new ProcessBuilder("node", "server.mjs")
                .directory(directory.toFile())
                .redirectError(directory.resolve("server.log").toFile());
        builder.environment().putAll(stack.login().environment());
        builder.environment()
                .putAll(Map.of(
                        "TENANT", BenchStack.TENANT.toString(), "CUSTOMER", customer, "VALKEY_URL", stack.valkeyUrl()));
        try {
            var process = builder.start();
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var line = output.readLine();
            if (line == null || !line.startsWith(READY)) {
                process.destroy();
                throw new BenchException("The reference server did not start; see " + directory.resolve("server.log"));
            }
            return new ReferenceServer(process, URI.create("http://127.0.0.1:" + line.substring(READY.length())));
        } catch (IOException e) {
            throw new BenchException("node is needed for the reference server (Debian: apt-get install nodejs npm)", e);
        }
    }

    private static Path install() {
        var source = BenchOptions.home().resolve("benchmarks/reference");
        var target = BenchOptions.home().resolve("benchmarks/target/reference-server");
        try {
            Files.createDirectories(target);
            for (var name : List.of("package.json", "package-lock.json", ".npmrc", "server.mjs")) {
                Files.copy(source.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.isDirectory(target.resolve("node_modules"))) {
            BenchStack.say("Installing the reference server's packages (once)");
            new Command(List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"), Map.of()).run(target);
        }
        return target;
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
