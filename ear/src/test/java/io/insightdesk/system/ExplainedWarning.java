package io.insightdesk.system;

import java.util.regex.Pattern;

/** The warnings that the server's log may hold after a run of all STs, each with its reason. All others are faults. */
enum ExplainedWarning {
    /** An operator is to know. {@code ValkeyAwayST} takes it away. */
    VALKEY_AWAY("io.insightdesk.platform.cache.Valkey", "Valkey at \\S+ is away; working without it until it is back"),

    /** {@code AccessibilityST} sends a form that the server does not take, to see the page that says so. */
    FORM_TOO_LARGE(
            "org.glassfish.grizzly.http.server.Request|jakarta.enterprise.web", "(?s).*GRIZZLY0205: Post too large.*");

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
