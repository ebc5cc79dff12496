package io.insightdesk.ticket;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** How soon a ticket matters, in rising order. */
public enum Priority implements Coded {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** The stored rank, 1 to 4, so that rows sort by it. */
    public int rank() {
        return ordinal() + 1;
    }

    public static Priority ofRank(int rank) {
        return values()[rank - 1];
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is none */
    public static Priority ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
