package io.insightdesk.satisfaction;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** A customer's rating of a resolution. */
public enum Rating implements Coded {
    GOOD,
    BAD;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
