package io.insightdesk.account;

/**
 * Asks for tokens by password.
 *
 * @param tenant a slug, for hosts that belong to no tenant; may be missing
 */
public record PasswordJson(String email, String password, String tenant) {

    @Override
    public String toString() {
        return "PasswordJson[…]";
    }
}
