package io.insightdesk.system;

import java.util.regex.Pattern;

/** The warnings that the server's log may hold after a run of all STs, each with its reason. All others are faults. */
enum ExplainedWarning {
    /** An operator is to know. {@code ValkeyAwayST} takes it away. */
    VALKEY_AWAY("io.insightdesk.platform.cache.Valkey", "Valkey at \\S+ is away; working without it until it is back"),

    /** The container tells each form that it does not read; STs send some. The person gets a page that says so. */
    FORM_TOO_LARGE("org.glassfish.grizzly.http.server.Request", "GRIZZLY0205: Post too large"),

    /**
     * Payara's HTTP/2 filter looks at a connection that was a WebSocket a moment ago and has ended meanwhile: its request
     * is recycled and has no method any more. Seen once in four runs; nobody is answered less for it. HTTP/2 stays on,
     * because without it Grizzly waits in vain for the bodies of clients that offer it (Grizzly issue 1972).
     */
    ENDED_SOCKET(
            "org.glassfish.grizzly.filterchain.DefaultFilterChain",
            "(?s)GRIZZLY0013: [^\\n]+\\njava.lang.NullPointerException: [^\\n]*\"methodString\" is null\\n"
                    + "(\\tat org.glassfish.grizzly.http.[A-Za-z.<>]+\\([^\\n]+\\n){5}"
                    + "\\tat org.glassfish.grizzly.http2.Http2ServerFilter.handleRead\\(.*"),

    /** {@code AccessibilityST} sends a page's form with a nonce of another page, to see the page of a failure. */
    FOREIGN_NONCE("jakarta.enterprise.web|org.omnifaces.*|org.primefaces.*", "(?s).*CSP nonce mismatch.*");

    private final Pattern logger;
    private final Pattern text;

    ExplainedWarning(String logger, String text) {
        this.logger = Pattern.compile(logger);
        this.text = Pattern.compile(text);
    }

    boolean explains(ServerLogEntry entry) {
        return logger.matcher(entry.logger()).matches()
                && text.matcher(entry.text()).matches();
    }
}
