package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusTransition;

/** A move that the ticket's present state does not allow (REST: 409). Nothing was written. */
public class IllegalTransitionException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public IllegalTransitionException(Reason reason, Status from, Status to) {
        super("from " + from.code() + " to " + to.code() + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; the wording is in the web module's bundle. */
    public enum Reason {
        /** The move is not in {@link StatusTransition#TABLE} for this actor. */
        NOT_IN_TABLE,
        /** An agent solves only what somebody is assigned to. */
        NEEDS_ASSIGNEE,
        /** The tenant's time for reopening a closed ticket is over. */
        REOPEN_WINDOW_OVER
    }
}
