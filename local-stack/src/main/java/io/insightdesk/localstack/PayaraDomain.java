package io.insightdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Payara Server's program and one domain, configured once by the scripts of {@code server-config/payara}. Each start
 * begins with that configuration and without an application, whatever the last run left: the domain holds no data.
 */
final class PayaraDomain {

    static final String NAME = "insightdesk";
    private static final String SCRIPTS = "/server-config/payara/";
    private static final List<String> SETTINGS = List.of("1-jvm.asadmin", "2-server.asadmin", "3-health.asadmin");
    private static final List<String> LEFT_BY_A_RUN = List.of("applications", "generated", "session-store");
    /** A process that lives for seconds does not pay back what the optimising compiler costs. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

    /** The port of the listener for health, in its script. Others may hold it while the domain is configured. */
    private static final String HEALTH_PORT = "--listenerport=8081";

    private static final String FRESH_MESSAGE_PORT = "name=\"JMS_PROVIDER_PORT\" value=\"7676\"";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path directory;
    private final Path archive;
    private final Secrets secrets;

    /** @param archive Payara Server's zip */
    PayaraDomain(Path directory, Path archive, Secrets secrets) {
        this.directory = directory;
        this.archive = archive;
        this.secrets = secrets;
    }

    /** Unpacks the program and configures the domain, unless the last start has done just that. */
    void prepare(Progress progress) {
        var wanted = fingerprint();
        if (wanted.equals(read(marker()))) {
            return;
        }
        try {
            Files.deleteIfExists(marker());
            progress.say("Unpacking Payara Server (once)");
            Directories.delete(directory);
            Zip.unpack(archive, directory);
            Directories.copy(program().resolve("glassfish/domains/domain1"), path());
            Directories.delete(program().resolve("glassfish/domains/domain1"));
            chooseMessagePort();
            TrustStore.removeExpired(path().resolve("config/cacerts.p12"));
            setAdminPassword();
            progress.say("Configuring Payara Server by server-config/payara (once)");
            configure();
            Files.copy(settings(), configuredSettings(), StandardCopyOption.REPLACE_EXISTING);
            Directories.delete(path().resolve("logs")); // of the configuring boot, which says that it wants a restart
            Files.writeString(marker(), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the domain back to its configured state. */
    void reset() {
        try {
            Files.copy(configuredSettings(), settings(), StandardCopyOption.REPLACE_EXISTING);
            for (var name : LEFT_BY_A_RUN) {
                Directories.delete(path().resolve(name));
            }
            Files.createDirectories(path().resolve("applications"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return directory.resolve("domains").resolve(NAME);
    }

    Asadmin asadmin() {
        return new Asadmin(program().resolve("glassfish/lib/client/appserver-cli.jar"), directory);
    }

    String adminPassword() {
        return secrets.get("payara_admin");
    }

    Path portSettings() {
        return directory.resolve("ports.asadmin");
    }

    /** Until the scripts switch JMS off, it listens on a port that others may hold, and Payara stops if they do. */
    private void chooseMessagePort() throws IOException {
        var fresh = Files.readString(settings());
        var chosen = fresh.replace(FRESH_MESSAGE_PORT, FRESH_MESSAGE_PORT.replace("7676", "" + Ports.free()));
        if (chosen.equals(fresh)) {
            throw new StackException("Payara's fresh domain.xml has no " + FRESH_MESSAGE_PORT + ".");
        }
        Files.writeString(settings(), chosen);
    }

    private void setAdminPassword() throws IOException {
        var passwords = secrets.file("payara_admin_change");
        Secrets.write(passwords, "AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=" + adminPassword() + "\n");
        try {
            asadmin()
                    .run(
                            "--user",
                            "admin",
                            "--passwordfile",
                            passwords.toString(),
                            "change-admin-password",
                            "--domaindir",
                            path().getParent().toString(),
                            "--domain_name",
                            NAME);
        } finally {
            Files.delete(passwords);
        }
    }

    private void configure() throws IOException {
        var ports = Ports.free(2);
        var server = new PayaraServer(this, new PayaraServer.Addresses("127.0.0.1", ports.get(0), ports.get(1), 0));
        server.launch(Map.of(), SHORT_LIVED);
        var passwords = secrets.file("payara_admin_passwordfile");
        var script = directory.resolve("settings.asadmin");
        try {
            server.awaitListening(PATIENCE);
            Secrets.write(passwords, "AS_ADMIN_PASSWORD=" + adminPassword() + "\n");
            Files.writeString(
                    script,
                    String.join(
                                    "\n",
                                    SETTINGS.stream()
                                            .map(name -> Resources.text(SCRIPTS + name))
                                            .toList())
                            .replace(HEALTH_PORT, "--listenerport=" + Ports.free()));
            asadmin()
                    .run(
                            "--host",
                            "127.0.0.1",
                            "--port",
                            ports.get(1).toString(),
                            "--user",
                            "admin",
                            "--passwordfile",
                            passwords.toString(),
                            "multimode",
                            "--file",
                            script.toString());
        } finally {
            server.stop();
        }
    }

    /** Changes with Payara's version, the scripts, and the place, which is part of some settings. */
    private String fingerprint() {
        try {
            var text = new StringBuilder(directory.toString())
                    .append('\n')
                    .append(Files.size(archive))
                    .append('\n')
                    .append(archive.getFileName())
                    .append('\n');
            SETTINGS.forEach(name -> text.append(Resources.text(SCRIPTS + name)));
            return text.toString();
        } catch (IOException e) {
            throw new StackException("Payara Server's archive is missing: " + archive, e);
        }
    }

    private Path program() {
        return directory.resolve("payara6");
    }

    private Path settings() {
        return path().resolve("config/domain.xml");
    }

    private Path configuredSettings() {
        return path().resolve("config/domain.xml.configured");
    }

    private Path marker() {
        return directory.resolve("configured-by");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
