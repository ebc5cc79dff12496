package io.insightdesk.composing;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** Why a reply that was to leave went back to its author. */
public enum ReturnReason implements Coded {
    /** Somebody wrote after the author had last looked. */
    HELD,
    /** The ticket, or what the author may do, has changed so that it can't be posted any more. */
    REFUSED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
