package io.insightdesk.account;

/** Whether an agent can work there. */
public enum StaffState {
    /** Has a link by mail and has not chosen a password yet. */
    INVITED,
    ACTIVE,
    /** Can't sign in any more. */
    DISABLED;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
