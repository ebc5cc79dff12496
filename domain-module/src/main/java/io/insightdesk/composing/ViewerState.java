package io.insightdesk.composing;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** What an agent does at a ticket's page. */
public enum ViewerState implements Coded {
    VIEWING,
    TYPING,
    /** The page was closed or put away. */
    GONE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
