package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;

/** Tickets can't be merged, split or linked like this (REST: 409). Nothing was written. */
public class IllegalMoveException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public IllegalMoveException(Reason reason) {
        super(Kind.CONFLICT, "illegal-move", reason.wording);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; the names are keys of the pages' texts. */
    public enum Reason {
        /** A ticket with itself. */
        ITSELF("A ticket can't be merged or linked with itself."),
        /** The messages of one customer would be shown to another. */
        OTHER_REQUESTER("Only tickets of the same customer can be merged."),
        /** Nothing is merged into a closed ticket: reopen it first. */
        TARGET_CLOSED("Tickets can't be merged into a closed ticket. Reopen it first."),
        /** There is no merge to undo. */
        NOT_MERGED("The ticket is not merged."),
        /** The target was merged on: that merge is to be undone first. */
        TARGET_MERGED("The other ticket was merged into a third one. Undo that merge first."),
        /** A ticket keeps its first message. */
        FIRST_MESSAGE("The first message can't be moved to another ticket."),
        /** A ticket begins with a message that its customer reads. */
        BEGINS_WITH_NOTE("A new ticket can't begin with an internal note."),
        /** The two are linked like this already. */
        ALREADY_LINKED("These tickets are already linked like this."),
        /** A ticket has one parent. */
        HAS_PARENT("The ticket already has a parent."),
        /** A ticket is not its own ancestor. */
        RING_OF_PARENTS("A ticket can't be its own ancestor.");

        private final String wording;

        Reason(String wording) {
            this.wording = wording;
        }
    }
}
