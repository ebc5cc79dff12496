package io.insightdesk.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The real nginx before the desk, with the configuration of {@code server-config/nginx} and TLS on a free port. */
public final class Gateway implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("../server-config/nginx/insightdesk.conf");
    private static final String PASSWORD = "of-the-test";
    private static final int LINE = 64;

    private final Process nginx;
    private final int port;

    private Gateway(Process nginx, int port) {
        this.nginx = nginx;
        this.port = port;
    }

    /** @param folder for nginx's own files */
    public static Gateway before(Desk desk, Path folder) throws IOException, InterruptedException {
        var port = freePort();
        makeCertificate(folder);
        Files.writeString(folder.resolve("insightdesk.conf"), configured(desk, folder, port));
        Files.writeString(folder.resolve("nginx.conf"), """
                %1$s
                daemon off;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log;
                events { worker_connections 4096; }
                http {
                    access_log %2$s/access.log;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    include %2$s/insightdesk.conf;
                }
                """.formatted(
                        "root".equals(System.getProperty("user.name")) ? "user root;" : "", folder));
        var log = folder.resolve("console.log").toFile();
        var nginx = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", folder.resolve("nginx.conf") + "")
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Awaitility.await("nginx").atMost(Duration.ofSeconds(20)).until(() -> {
            if (!nginx.isAlive()) {
                throw new AssertionError("nginx ended: " + Files.readString(log.toPath()));
            }
            return listens(port);
        });
        return new Gateway(nginx, port);
    }

    public int port() {
        return port;
    }

    /** The configuration as it is delivered, with what its comments say is to be changed. */
    private static String configured(Desk desk, Path folder, int port) throws IOException {
        var delivered = Files.readString(CONFIGURATION);
        return replaced(
                delivered,
                List.of("127.0.0.1:8080", "127.0.0.1:" + desk.stack().httpPort()),
                List.of("listen 443 ", "listen 127.0.0.1:" + port + " "),
                List.of("listen [::]:443 ssl http2;", ""),
                List.of("listen [::]:80;", ""),
                List.of("listen 80;", "listen 127.0.0.1:" + freePort() + ";"),
                List.of(".desk.example.com", ".localhost"),
                List.of(
                        "/etc/nginx/insightdesk.crt",
                        folder.resolve("certificate.pem").toString()),
                List.of("/etc/nginx/insightdesk.key", folder.resolve("key.pem").toString()));
    }

    @SafeVarargs
    private static String replaced(String text, List<String>... changes) {
        var changed = text;
        for (var change : changes) {
            if (!changed.contains(change.get(0))) {
                throw new AssertionError("nothing to change: " + change.get(0));
            }
            changed = changed.replace(change.get(0), change.get(1));
        }
        return changed;
    }

    /** By the JDK's own tool: a certificate that nobody trusts. */
    private static void makeCertificate(Path folder) throws IOException, InterruptedException {
        var store = folder.resolve("key.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "desk",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=acme.localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new AssertionError("keytool failed");
        }
        try {
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            Files.writeString(
                    folder.resolve("certificate.pem"),
                    pem("CERTIFICATE", keys.getCertificate("desk").getEncoded()));
            Files.writeString(
                    folder.resolve("key.pem"),
                    pem(
                            "PRIVATE KEY",
                            keys.getKey("desk", PASSWORD.toCharArray()).getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder(LINE, "\n".getBytes()).encodeToString(bytes));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        nginx.destroy();
        try {
            if (!nginx.waitFor(10, TimeUnit.SECONDS)) {
                nginx.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
