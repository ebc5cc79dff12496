package io.insightdesk.composing;

import java.util.Locale;

/** What an agent does at a ticket's page. */
public enum ViewerState {
    VIEWING,
    TYPING,
    /** The page was closed or put away. */
    GONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
