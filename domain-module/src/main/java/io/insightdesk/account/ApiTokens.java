package io.insightdesk.account;

import java.time.Duration;

/** New tokens of an API client: one for its calls, one for the next tokens. */
public record ApiTokens(TokenSecret access, TokenSecret refresh) {

    public Duration expiresIn() {
        return access.kind().lifetime();
    }
}
