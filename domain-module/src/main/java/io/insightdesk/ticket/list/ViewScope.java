package io.insightdesk.ticket.list;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** Who has a view at the side of the list. */
public enum ViewScope implements Coded {
    /** Everybody of the desk; kept by admins. */
    TENANT,
    /** The members of one team; kept by its leads and by admins. */
    TEAM,
    /** The one who made it. */
    PERSONAL;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
