package io.insightdesk.platform.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;

/**
 * What the server (Payara 6) keeps of a request that has become a WebSocket, and how that ends. The Servlet API has no names for
 * it. Payara's own objects are asked by name, for their classes come with the server and from no Maven repository.
 */
final class UpgradedRequest {

    private final Object tcpConnection;
    private final Object suspension;

    private UpgradedRequest(Object tcpConnection, Object suspension) {
        this.tcpConnection = tcpConnection;
        this.suspension = suspension;
    }

    /** @throws IllegalStateException on another server */
    static UpgradedRequest of(ServletRequest request) {
        var inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        var served = ask(ask(inner, "getUnwrappedCoyoteRequest"), "getCoyoteRequest");
        return new UpgradedRequest(
                ask(ask(served, "getContext"), "getConnection"), ask(ask(served, "getResponse"), "getSuspendContext"));
    }

    boolean isOpen() {
        return (boolean) ask(tcpConnection, "isOpen");
    }

    /**
     * Ends it as if the browser had left, after which the server throws its objects away; otherwise it would give them to the
     * next request. It does the same by itself when the browser does leave, under the same monitor: only one of both may.
     */
    void end(WebConnection connection) throws IOException {
        synchronized (suspension) {
            ask(tcpConnection, "terminateSilently");
            if ((boolean) ask(suspension, "isSuspended")) {
                ask(suspension, "markCancelled");
            }
            try {
                connection.close();
            } catch (IOException | RuntimeException failed) {
                throw failed;
            } catch (Exception failed) {
                throw new IOException(failed);
            }
        }
    }

    private static Object ask(Object whom, String what) {
        try {
            return whom.getClass().getMethod(what).invoke(whom);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(what + " of " + whom.getClass(), failed);
        }
    }
}
