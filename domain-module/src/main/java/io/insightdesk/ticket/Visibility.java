package io.insightdesk.ticket;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** Who can read a message: the customer too, or agents only. */
public enum Visibility implements Coded {
    PUBLIC,
    INTERNAL;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
