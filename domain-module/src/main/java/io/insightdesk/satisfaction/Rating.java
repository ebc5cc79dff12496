package io.insightdesk.satisfaction;

import java.util.Locale;

/** How a customer finds a resolution. */
public enum Rating {
    GOOD,
    BAD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
