package io.insightdesk.imports;

import io.insightdesk.platform.RefusedException;

/** The import can't do this in its current state (REST: 409). */
public class ImportRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why; the names are keys of the pages' texts. */
    public enum Reason {
        NOT_CHECKED("The import must be checked with a mapping first."),
        NOT_FAILED("Only a failed import can be resumed."),
        STARTED("The import has already been started."),
        ANOTHER_RUNS("Another import is running. Start this one when it has finished.");

        private final String wording;

        Reason(String wording) {
            this.wording = wording;
        }
    }

    public ImportRefusedException(Reason reason) {
        super(Kind.CONFLICT, "import-refused", reason.wording);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
