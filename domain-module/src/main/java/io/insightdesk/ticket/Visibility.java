package io.insightdesk.ticket;

import java.util.Locale;

/** Who can read a message: the customer too, or agents only. */
public enum Visibility {
    PUBLIC,
    INTERNAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
