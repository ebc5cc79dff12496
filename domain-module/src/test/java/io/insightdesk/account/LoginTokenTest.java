package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoginTokenTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final LoginToken token = new LoginToken(
            UUID.randomUUID(), UUID.randomUUID(), LoginKind.ACCESS, UUID.randomUUID(), new byte[32], NOON);

    @Test
    void tokenIsValidUntilItsLifetimeIsOver() {
        var end = NOON.plus(LoginKind.ACCESS.lifetime());

        assertThat(token.isValidAt(end.minus(Duration.ofMillis(1)))).isTrue();
        assertThat(token.isValidAt(end)).isFalse();
    }

    @Test
    void revokedTokenIsNotValid() {
        token.revoke(NOON);

        assertThat(token.isValidAt(NOON)).isFalse();
    }

    @Test
    void usedTokenIsNotValid() {
        token.use(NOON);

        assertThat(token.isUsed()).isTrue();
        assertThat(token.isValidAt(NOON)).isFalse();
    }
}
