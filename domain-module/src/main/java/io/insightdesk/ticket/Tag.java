package io.insightdesk.ticket;

import io.insightdesk.platform.input.Text;
import java.util.Locale;

/** Tags are words in small letters, however they come in: typed, by the API, in conditions, in the address of a list. */
public final class Tag {

    private Tag() {}

    /** As it is kept and compared; empty for what says nothing. */
    public static String of(String given) {
        return Text.line(given).toLowerCase(Locale.ROOT);
    }
}
