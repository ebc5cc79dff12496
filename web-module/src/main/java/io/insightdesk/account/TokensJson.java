package io.insightdesk.account;

/**
 * New tokens.
 *
 * @param expiresIn how long the access token is good, in seconds
 */
public record TokensJson(String accessToken, long expiresIn, String refreshToken) {

    static TokensJson of(ApiTokens login) {
        return new TokensJson(
                login.access().value(),
                login.expiresIn().toSeconds(),
                login.refresh().value());
    }

    @Override
    public String toString() {
        return "TokensJson[…]";
    }
}
