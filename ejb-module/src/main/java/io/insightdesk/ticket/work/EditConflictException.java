package io.insightdesk.ticket.work;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.ticket.ActivityRow;
import java.util.List;

/** Somebody else has changed the same fields since they were read. Nothing was written; who changed what is in it. */
public class EditConflictException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<ActivityRow> changes;

    public EditConflictException(List<ActivityRow> changes) {
        super(Kind.CONFLICT, "changed by somebody else in the meantime: " + changes.size());
        this.changes = List.copyOf(changes);
    }

    /** The last change of each field. */
    public List<ActivityRow> changes() {
        return changes;
    }
}
