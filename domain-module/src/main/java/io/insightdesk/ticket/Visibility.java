package io.insightdesk.ticket;

import java.util.Locale;

/** Who reads a message: everybody on the ticket, or the desk alone. */
public enum Visibility {
    PUBLIC,
    INTERNAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
