package io.insightdesk.account;

/** Credentials as typed to sign in; not validated yet. */
public record Credentials(String email, String password) {

    /** Without the password, and without the address: neither belongs into a log. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
