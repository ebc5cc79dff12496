package io.insightdesk.localstack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What runs from a data directory, as written to {@code stack.json}.
 *
 * @param supervisor the Java process that owns the data directory
 * @param message why the start failed, else empty
 * @param address what the HTTP port is bound to
 * @param ports by name: {@code http health postgresql valkey smtp imap mail-page payara-admin}
 * @param processes by name: {@code postgresql valkey mail payara}
 */
record StackState(
        ProcessIdentity supervisor,
        Phase phase,
        String message,
        String address,
        Map<String, Integer> ports,
        Map<String, ProcessIdentity> processes) {

    enum Phase {
        STARTING,
        READY,
        FAILED,
        STOPPING
    }

    static StackState startingBy(ProcessIdentity supervisor) {
        return new StackState(supervisor, Phase.STARTING, "", "127.0.0.1", Map.of(), Map.of());
    }

    StackState in(Phase newPhase, String newMessage) {
        return new StackState(supervisor, newPhase, newMessage, address, ports, processes);
    }

    StackState at(String newAddress) {
        return new StackState(supervisor, phase, message, newAddress, ports, processes);
    }

    StackState withPort(String name, int port) {
        var more = new LinkedHashMap<>(ports);
        more.put(name, port);
        return new StackState(supervisor, phase, message, address, more, processes);
    }

    StackState withProcess(String name, ProcessIdentity process) {
        var more = new LinkedHashMap<>(processes);
        more.put(name, process);
        return new StackState(supervisor, phase, message, address, ports, more);
    }

    boolean isRunning() {
        return supervisor.isAlive();
    }
}
