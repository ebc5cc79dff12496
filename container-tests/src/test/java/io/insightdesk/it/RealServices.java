package io.insightdesk.it;

import io.insightdesk.localstack.LocalServices;
import io.insightdesk.localstack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL, Valkey and a mail server before Arquillian reads {@code arquillian.xml}, and hands their addresses to
 * Payara Micro as system properties. Only for ITs: unit tests of the same module have no {@code insightdesk.it.services}.
 */
public class RealServices implements LauncherSessionListener {

    /** The JDBC address, with user and password, of whoever may look at everything; known inside the container too. */
    public static final String SUPERUSER_URL = "insightdesk.it.superuser-url";

    /** The HTTP port of the application on 127.0.0.1; known inside the container too. */
    public static final String PORT = "insightdesk.it.port";

    private static LocalServices running;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var directory = System.getProperty("insightdesk.it.services");
        if (directory != null) {
            startOnce(Path.of(directory));
        }
    }

    /** The build opens more than one session in this process; the servers end with the process. */
    private static synchronized void startOnce(Path directory) {
        if (running != null) {
            return;
        }
        removeOld(directory);
        running = LocalServices.start(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stops the services"));
        // Arquillian puts the value into arquillian.xml before that is parsed.
        var port = Integer.toString(freePort());
        System.setProperty(
                "insightdesk.it.jvm-options", jvmOptions(running, port).replace("&", "&amp;"));
        System.setProperty(PORT, port);
        System.setProperty(
                "insightdesk.it.micro-options",
                "--port " + port + " --contextroot / --nohazelcast --prebootcommandfile "
                        + loopbackOnly(directory).toString().replace(" ", "\\ "));
    }

    /** Each run begins with an empty database: migrations in work change, and plans depend on what others left. */
    private static void removeOld(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        LocalServices.start(directory).close(); // ends what a killed run left running there
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Payara Micro has no option for the address that it binds to. */
    private static Path loopbackOnly(Path directory) {
        var listener = "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";
        try {
            return Files.writeString(directory.resolve("micro.asadmin"), "set " + listener + ".address=127.0.0.1\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String jvmOptions(LocalServices services, String port) {
        var properties = new LinkedHashMap<>(services.configuration());
        properties.put(SUPERUSER_URL, services.postgresql().superuserJdbcUrl());
        properties.put(Mailboxes.PLACE, services.mail().mailsOf(Mailboxes.ADDRESS));
        properties.put(PORT, port);
        properties.putAll(Map.of(
                "insightdesk.public-scheme", "http",
                "insightdesk.public-port", "80",
                "insightdesk.pages.per-address", "6000", // the runner itself asks often, from one address
                "insightdesk.trusted-proxies", "127.0.0.1",
                "java.awt.headless", "true"));
        return "-Xmx640m " + System.getProperty(LocalStack.JVM_OPTIONS, "") + " "
                + properties.entrySet().stream()
                        .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
