package io.insightdesk.account;

import io.insightdesk.platform.RefusedException;

/** Something that nobody may do to an account of the desk as it is (REST: 409). Nothing was written. */
public class StaffRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Nobody takes the own role or account away. */
        ONESELF,
        /** A desk has an owner. */
        LAST_OWNER,
        /** Who has come already, or is disabled, is not invited again. */
        NOT_INVITED
    }

    public StaffRefusedException(Reason reason) {
        super("refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
