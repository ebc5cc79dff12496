package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;

/** Tickets can't be merged, split or linked like this (REST: 409). Nothing was written. */
public class IllegalMoveException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public IllegalMoveException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; the wording is in the web module's bundle. */
    public enum Reason {
        /** A ticket with itself. */
        ITSELF,
        /** The messages of one customer would be shown to another. */
        OTHER_REQUESTER,
        /** Nothing is merged into a closed ticket: reopen it first. */
        SURVIVOR_CLOSED,
        /** There is no merge to undo. */
        NOT_MERGED,
        /** The survivor was merged on: that merge is to be undone first. */
        SURVIVOR_MERGED,
        /** A ticket keeps its first message. */
        FIRST_MESSAGE,
        /** A ticket begins with a message that its customer reads. */
        BEGINS_WITH_NOTE,
        /** The two are linked like this already. */
        ALREADY_LINKED,
        /** A ticket has one parent. */
        HAS_PARENT,
        /** A ticket is not its own ancestor. */
        RING_OF_PARENTS
    }
}
