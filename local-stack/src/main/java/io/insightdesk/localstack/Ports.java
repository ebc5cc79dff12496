package io.insightdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Chooses ports on the loopback address. */
final class Ports {

    private Ports() {}

    /** That many different free ports; all are held at the same time while they are chosen. */
    static List<Integer> free(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new StackException("No free port could be had: " + e.getMessage(), e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    static int free() {
        return free(1).get(0);
    }

    /** @throws StackException if the port cannot be listened on, with the name of the process that holds it */
    static void requireFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            var holder = PortOwner.find(port).map(name -> " by " + name).orElse("");
            throw new StackException(
                    "Port " + port + " on " + address + " cannot be used"
                            + (holder.isEmpty() ? " (" + e.getMessage() + ")" : ": it is taken" + holder)
                            + ". Choose another one with --port.",
                    e);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
