package io.insightdesk.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Connections to a server on this machine, byte for byte, from an address of one's own choice.
 *
 * @param port of {@code 127.0.0.1}
 * @param tls with any certificate
 * @param host as the {@code Host} header says it
 */
public record RawConnection(int port, boolean tls, String host) {

    private static final Logger LOG = Logger.getLogger(RawConnection.class.getName());
    private static final int PATIENCE_MILLIS = 40_000;
    private static final int SILENCE_MILLIS = 10_000;
    private static final int MOST = 64 * 1024;

    /** Before the answer itself, to {@code Expect}. */
    private static final String INTERIM = "HTTP/1.1 100 Continue\r\n\r\n";

    /** @param from the client's address, one of {@code 127.0.0.0/8} */
    public Socket connect(String from) throws IOException {
        return connect(from, 0);
    }

    /** @param receiveBuffer how many bytes the client's side takes in unread; 0: as usual */
    public Socket connect(String from, int receiveBuffer) throws IOException {
        var socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        return tls ? trusting().getSocketFactory().createSocket(socket, "127.0.0.1", port, true) : socket;
    }

    /**
     * Sends one request on a connection of its own; {@code head} is the request's line and headers but {@code Host}.
     */
    public Reply ask(String from, String head, String body) throws IOException {
        var lines = head + "\r\nHost: " + host + "\r\nConnection: close\r\n";
        var length = body.isEmpty() ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        try (var socket = connect(from)) {
            socket.getOutputStream().write((lines + length + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return new Reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Sends a request byte for byte as it is: HTTP clients refuse to send what is wrong.
     *
     * @param request its head with line ends, and its body; the server closes the connection after it
     * @return what came; at most what came until nothing did for ten seconds
     */
    public Reply send(String request) {
        try (var socket = connect("127.0.0.1")) {
            socket.setSoTimeout(SILENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var text = allThatComes(socket);
            return new Reply(text.startsWith(INTERIM) ? text.substring(INTERIM.length()) : text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String allThatComes(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var some = new byte[MOST];
        try {
            var input = socket.getInputStream();
            for (var read = input.read(some); read >= 0 && answer.size() < MOST; read = input.read(some)) {
                answer.write(some, 0, read);
            }
        } catch (SocketTimeoutException enough) {
            LOG.log(Level.FINE, "The connection stays open", enough);
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /**
     * Reads until the text ends so, and no further.
     *
     * @throws AssertionError when the server closes the connection before
     */
    public static String until(Socket socket, String end) throws IOException {
        var stream = socket.getInputStream();
        var text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            var next = stream.read();
            if (next < 0) {
                throw new AssertionError("ended after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    /** An answer as it came. */
    public record Reply(String text) {

        private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");

        /** 0 when no answer came. */
        public int status() {
            var status = STATUS.matcher(text);
            return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
        }

        /** The header's value; empty without it. */
        public String header(String name) {
            return text.substring(0, Math.max(0, text.indexOf("\r\n\r\n")))
                    .lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private static SSLContext trusting() {
        var all = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {
                // nobody is asked for one
            }

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {
                // the test's own
            }

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {all}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
