package io.insightdesk.ticket;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** How a ticket came in. */
public enum Channel implements Coded {
    WEB,
    EMAIL,
    CHAT,
    API;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
