package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.RefusedException;

/** The bulk edit can't do this in its current state (REST: 409). */
public class BulkRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why; the names are keys of the pages' texts. */
    public enum Reason {
        RUNNING("The bulk edit is still in progress."),
        UNDONE("The bulk edit has already been undone.");

        private final String wording;

        Reason(String wording) {
            this.wording = wording;
        }
    }

    public BulkRefusedException(Reason reason) {
        super(Kind.CONFLICT, "bulk-refused", reason.wording);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
