package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** What a bulk edit did to one ticket, as {@code bulk_ticket.outcome} has it; none while the ticket waits. */
enum Outcome implements Coded {
    CHANGED,
    /** It was like that already. */
    UNCHANGED,
    REFUSED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
