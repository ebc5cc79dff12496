package io.insightdesk.ticket.bulk;

import java.util.Locale;

/** How far a bulk edit has come. */
public enum BulkState {
    /** Jobs change its tickets. */
    RUNNING,
    /** Each ticket was changed or refused. */
    DONE,
    /** Jobs take the changes back. */
    UNDOING,
    /** What could be taken back was. */
    UNDONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
