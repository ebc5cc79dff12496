package io.insightdesk.ticket;

import java.util.Locale;

/** How a ticket came in. */
public enum Channel {
    WEB,
    EMAIL,
    CHAT,
    API;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
