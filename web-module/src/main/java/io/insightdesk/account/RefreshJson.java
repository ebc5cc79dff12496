package io.insightdesk.account;

/** Asks for the next tokens. */
public record RefreshJson(String refreshToken) {

    @Override
    public String toString() {
        return "RefreshJson[…]";
    }
}
