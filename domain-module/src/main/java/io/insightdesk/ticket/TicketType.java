package io.insightdesk.ticket;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** What kind of work a ticket is, as ITIL has it. */
public enum TicketType implements Coded {
    QUESTION,
    INCIDENT,
    PROBLEM,
    TASK;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none */
    public static TicketType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
