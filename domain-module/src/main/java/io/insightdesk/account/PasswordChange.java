package io.insightdesk.account;

/** The present password and the one to replace it, as typed; not validated yet. */
public record PasswordChange(String present, String wanted) {

    /** Without the passwords: they don't belong into a log. */
    @Override
    public String toString() {
        return "PasswordChange[…]";
    }
}
