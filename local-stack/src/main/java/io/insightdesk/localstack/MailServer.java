package io.insightdesk.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Takes every mail that the application sends and shows it by IMAP and HTTP, on the loopback address. Nothing leaves the
 * machine, nothing is kept after the end. Any password is right; a mailbox comes into being with its first mail.
 */
public final class MailServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ADDRESS = "127.0.0.1";
    private static final String PROGRAM = "/embedded/greenmail-standalone.jar";

    private final Path directory;
    private final Path log;
    private final int smtpPort;
    private final int imapPort;
    private final int pagePort;
    private ServerProcess process;

    MailServer(Path directory, Path log, List<Integer> smtpImapAndPagePort) {
        this.directory = directory;
        this.log = log;
        this.smtpPort = smtpImapAndPagePort.get(0);
        this.imapPort = smtpImapAndPagePort.get(1);
        this.pagePort = smtpImapAndPagePort.get(2);
    }

    /**
     * A process of its own: the program brings its own versions of Jersey and Jakarta Mail, which must not meet those
     * of the tests on one class path.
     */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        var program = directory.resolve("greenmail-standalone.jar");
        if (Files.notExists(program)) {
            Resources.copy(PROGRAM, program);
        }
        process = ServerProcess.start("The mail server", command(program), Map.of(), directory, log);
        process.awaitListening(smtpPort, PATIENCE);
        process.awaitListening(imapPort, PATIENCE);
        process.awaitListening(pagePort, PATIENCE);
    }

    public synchronized void stop() {
        if (process != null) {
            process.stop(PATIENCE);
        }
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int imapPort() {
        return imapPort;
    }

    public int pagePort() {
        return pagePort;
    }

    /** Where the mails of one address are read as JSON, oldest first; 404 while it never had one. */
    public String mailsOf(String address) {
        return "http://" + ADDRESS + ":" + pagePort + "/api/user/" + address + "/messages";
    }

    /** Throws all mails away: they are kept in memory, which is not much. */
    public void empty() {
        var purge = HttpRequest.newBuilder(URI.create("http://" + ADDRESS + ":" + pagePort + "/api/mail/purge"))
                .POST(BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build();
        try {
            HttpClient.newHttpClient().send(purge, BodyHandlers.discarding());
        } catch (IOException failed) {
            throw new StackException("The mail server does not throw its mails away.", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", stopped);
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized ProcessIdentity identity() {
        return process.identity();
    }

    private List<String> command(Path program) {
        return List.of(
                JavaHome.current().java().toString(),
                "-Xms32m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgreenmail.smtp.hostname=" + ADDRESS,
                "-Dgreenmail.smtp.port=" + smtpPort,
                "-Dgreenmail.imap.hostname=" + ADDRESS,
                "-Dgreenmail.imap.port=" + imapPort,
                "-Dgreenmail.api.hostname=" + ADDRESS,
                "-Dgreenmail.api.port=" + pagePort,
                "-Dgreenmail.users.login=email",
                "-Dgreenmail.auth.disabled",
                "-jar",
                program.toString());
    }
}
