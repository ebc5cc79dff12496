package io.insightdesk.account;

import io.insightdesk.platform.RefusedException;

/** Something that nobody may do to an account of the desk as it is (REST: 409). Nothing was written. */
public class StaffRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Nobody takes the own role or account away. */
        ONESELF("You can't change your own role or disable your own account."),
        /** A desk has an owner. */
        LAST_OWNER("A help desk needs at least one owner."),
        /** Who has come already, or is disabled, is not invited again. */
        NOT_INVITED("Only pending invitations can be resent.");

        private final String wording;

        Reason(String wording) {
            this.wording = wording;
        }
    }

    public StaffRefusedException(Reason reason) {
        super(Kind.CONFLICT, "staff-refused", reason.wording);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
