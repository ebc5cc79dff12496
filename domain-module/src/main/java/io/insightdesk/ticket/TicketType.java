package io.insightdesk.ticket;

import java.util.Locale;

/** What kind of work a ticket is, as ITIL has it. */
public enum TicketType {
    QUESTION,
    INCIDENT,
    PROBLEM,
    TASK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none */
    public static TicketType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
