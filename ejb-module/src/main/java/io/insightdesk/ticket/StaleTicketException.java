package io.insightdesk.ticket;

import io.insightdesk.platform.StaleVersionException;
import java.util.List;

/** A ticket was changed since it was read; who changed which fields is in it. Nothing was written. */
public class StaleTicketException extends StaleVersionException {

    private static final long serialVersionUID = 1L;

    private final transient List<ActivityRow> changes;

    public StaleTicketException(long expected, long found, List<ActivityRow> changes) {
        super(expected, found);
        this.changes = List.copyOf(changes);
    }

    /** Each change of a field, the oldest first; none when only the conversation went on. */
    public List<ActivityRow> changes() {
        return changes;
    }
}
