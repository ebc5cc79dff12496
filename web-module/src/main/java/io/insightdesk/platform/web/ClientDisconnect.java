package io.insightdesk.platform.web;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Tells the client's end of a connection, which is the client's affair, from failures of our own. */
public final class ClientDisconnect {

    /** What the server and the operating system say of it; the server has no common type for all of it. */
    private static final List<String> WORDS = List.of(
            "Connection reset",
            "Broken pipe",
            "Connection is closed",
            "Connection closed",
            "Unexpected EOF",
            "Unexpected end of stream");

    private ClientDisconnect() {}

    /** Whether this failure comes from a client that broke off what it sent, or did not wait for the answer. */
    public static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && isFromClient(io)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFromClient(IOException failure) {
        return failure instanceof EOFException
                || failure.getClass().getSimpleName().equals("ClientAbortException")
                || failure.getCause() instanceof TimeoutException
                || failure.getMessage() != null && WORDS.stream().anyMatch(failure.getMessage()::contains);
    }
}
