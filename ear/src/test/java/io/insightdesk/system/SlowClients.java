package io.insightdesk.system;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Many clients at one address that keep a server waiting, each on a connection of its own, until they are closed. */
public final class SlowClients implements AutoCloseable {

    public static final int MANY = 300;

    private static final String THEIR_ADDRESS = "127.0.0.1";
    private static final String OTHER_ADDRESS = "127.0.0.2";
    private static final int OPENERS = 20;
    private static final int PROBES = 8;
    private static final int SMALL_BUFFER = 4096;
    /** As many sign-ins as these need, each of which may have 50 open pages. */
    private static final int SIGN_INS = 8;

    /** What they do. */
    public enum Kind {
        /** Half of the headers, a byte now and then. */
        HEADERS("GET /login HTTP/1.1\r\nHost: %s\r\nX-Slow: "),
        /** A page's push connection that is opened and not used; the cookies of a sign-in belong to it. */
        SOCKET("GET /push HTTP/1.1\r\nHost: %1$s\r\nOrigin: http://%1$s\r\nCookie: %3$s\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n\r\n"),
        /** The first bytes of a call of the API. */
        JSON("POST /api/v1/auth/token HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
                + "Content-Length: 500000\r\n\r\n{\"email\":\""),
        /** The first bytes of a page's form. */
        FORM("POST /login HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 500000\r\n\r\nemail=anaa"),
        /** The first bytes of a file; a token belongs to it. */
        UPLOAD("POST /api/v1/attachments?name=a.txt HTTP/1.1\r\nHost: %s\r\nContent-Type: application/octet-stream\r\n"
                + "Content-Length: 500000\r\nAuthorization: Bearer %s\r\n\r\nabc"),
        /** Three large answers, of which nothing is read. */
        UNREAD(("GET /jakarta.faces.resource/components.js.xhtml?ln=primefaces HTTP/1.1\r\nHost: %1$s\r\n\r\n")
                .repeat(3));

        private final String sent;

        Kind(String sent) {
            this.sent = sent;
        }
    }

    private final List<Socket> connections = new ArrayList<>();

    private final Kind kind;

    private SlowClients(Kind kind) {
        this.kind = kind;
    }

    /**
     * Opens {@link #MANY} of them.
     *
     * @param token of somebody who may upload
     */
    public static SlowClients open(Kind kind, RawConnection wire, Desk desk, String token) {
        var clients = new SlowClients(kind);
        var cookies = kind == Kind.SOCKET ? signIns(desk) : List.of("");
        var openers = Executors.newFixedThreadPool(OPENERS);
        try {
            var opening = new ArrayList<Future<Socket>>();
            for (var client = 0; client < MANY; client++) {
                var sent = kind.sent
                        .formatted(wire.host(), token, cookies.get(client % cookies.size()))
                        .getBytes(StandardCharsets.UTF_8);
                opening.add(openers.submit(() -> {
                    var socket = wire.connect(THEIR_ADDRESS, kind == Kind.UNREAD ? SMALL_BUFFER : 0);
                    socket.getOutputStream().write(sent);
                    return socket;
                }));
            }
            for (var one : opening) {
                clients.connections.add(one.get());
            }
            return clients;
        } catch (ExecutionException failed) {
            clients.close();
            throw new AssertionError("slow clients could not connect", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } finally {
            openers.shutdownNow();
        }
    }

    /** The cookies of each. */
    private static List<String> signIns(Desk desk) {
        return Stream.generate(() -> PageVisitor.of(desk, "acme", "ana@acme.test"))
                .limit(SIGN_INS)
                .map(PageVisitor::cookieHeader)
                .toList();
    }

    /**
     * How long somebody at another address waits for an answer, at worst of some tries, while these clients go on.
     *
     * @param heads request lines and headers, each answered with 200
     */
    public Duration worst(RawConnection wire, List<String> heads) throws IOException {
        var worst = Duration.ZERO;
        for (var probe = 0; probe < PROBES; probe++) {
            if (kind == Kind.HEADERS) {
                sendAByte();
            }
            for (var head : heads) {
                var begin = System.nanoTime();
                var reply = wire.ask(OTHER_ADDRESS, head, "");
                var taken = Duration.ofNanos(System.nanoTime() - begin);
                if (reply.status() != 200) {
                    throw new AssertionError(head + " -> " + reply);
                }
                worst = taken.compareTo(worst) > 0 ? taken : worst;
            }
        }
        return worst;
    }

    private void sendAByte() {
        for (var connection : connections) {
            try {
                connection.getOutputStream().write('a');
            } catch (IOException ended) {
                // the server has had enough of it
            }
        }
    }

    @Override
    public void close() {
        for (var connection : connections) {
            try {
                connection.close();
            } catch (IOException ended) {
                // by the server
            }
        }
    }
}
