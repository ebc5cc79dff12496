package io.insightdesk.account;

/**
 * New tokens.
 *
 * @param expiresIn how long the access token is good, in seconds
 */
public record TokensJson(String accessToken, long expiresIn, String refreshToken) {

    static TokensJson of(ApiLogin login) {
        return new TokensJson(
                login.access().reveal(),
                login.expiresIn().toSeconds(),
                login.refresh().reveal());
    }

    @Override
    public String toString() {
        return "TokensJson[…]";
    }
}
