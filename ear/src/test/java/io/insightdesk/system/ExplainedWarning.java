package io.insightdesk.system;

import java.util.regex.Pattern;

/** The warnings that the server's log may hold after a run of all STs, each with its reason. All others are faults. */
enum ExplainedWarning {
    /** An operator is to know. {@code ValkeyAwayST} takes it away. */
    VALKEY_AWAY(
            "io.insightdesk.platform.cache.Valkey",
            "Valkey at \\S+ is unavailable; continuing without it until it is back"),

    /** An operator is to know. {@code SitePage} lets the database give up what waits for a lock. */
    LOCKED("io.insightdesk.platform.web.Unavailable", "Not served, the database is not available: SQL state 57014"),

    /** An operator is to know. {@code SlaST} starts the server before the database. */
    DATABASE_AWAY("io.insightdesk.platform.tenancy.DatabaseWait", "(?s)The database does not answer yet: .*"),

    /** An operator is to know. {@code FullDiskST} leaves no room. */
    DISK_FULL("io.insightdesk.attachment.\\w+", "A file was not kept: the file store is full"),

    /**
     * The container tells each client that it cuts off. {@code SlowClientsST} and {@code GatewayST} don't read answers.
     */
    SLOW_READER(
            "jakarta.enterprise.web|jakarta.enterprise.resource.webcontainer.faces.application",
            "(?s)JSF1064: Unable to find or serve resource, components.js, from library, primefaces\\."
                    + "|.*java.io.IOException: (Connection is closed|Broken pipe|Connection reset by peer).*"),

    /**
     * As {@link #LOCKED}: EclipseLink tells of each statement of its own that the database gives up, and who committed
     * it.
     */
    LOCKED_ENTITY(
            "org.eclipse.persistence.session.*|javax.enterprise.resource.jta.*|jakarta.enterprise.ejb.container",
            "(?s)(Local Exception Stack|DTX5014|jakarta.ejb.EJBException): .*canceling statement due to user request.*"
                    + "|A system exception occurred during an invocation on EJB (TicketService, .*|GuestService, method: public void io.insightdesk.guest.GuestService.submit\\(.*)"),

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
