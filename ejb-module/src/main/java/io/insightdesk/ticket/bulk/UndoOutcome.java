package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** What the undoing of a bulk edit did to one ticket, as {@code bulk_ticket.undo} has it; none before. */
enum UndoOutcome implements Coded {
    UNDONE,
    /** Some of the changes were taken back. */
    PARTLY,
    /** None of them was. */
    KEPT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
