package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusTransition;

/** A move that the ticket's present state does not allow (REST: 409). Nothing was written. */
public class IllegalTransitionException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public IllegalTransitionException(Reason reason, Status from, Status to) {
        super(Kind.CONFLICT, "illegal-transition", "from " + from.code() + " to " + to.code() + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String detail() {
        return reason.wording;
    }

    /** Why; the names are keys of the pages' texts. */
    public enum Reason {
        /** The move is not in {@link StatusTransition#TABLE} for this actor. */
        NOT_IN_TABLE("This change of status is not allowed."),
        /** An agent solves only what somebody is assigned to. */
        NEEDS_ASSIGNEE("The ticket must be assigned to somebody before it can be solved."),
        /** The tenant's time for reopening a closed ticket is over. */
        REOPEN_WINDOW_OVER("The ticket was closed too long ago to be reopened.");

        private final String wording;

        Reason(String wording) {
            this.wording = wording;
        }
    }
}
