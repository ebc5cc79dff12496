package io.insightdesk.satisfaction;

import java.util.Locale;

/** A customer's rating of a resolution. */
public enum Rating {
    GOOD,
    BAD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
