package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretTest {

    @ParameterizedTest
    @EnumSource(LoginKind.class)
    void tokenIsReadBackWithTheSameHash(LoginKind kind) {
        var token = TokenSecret.random(kind);

        var read = TokenSecret.parse(kind, token.value());

        assertThat(read).hasValueSatisfying(same -> assertThat(same.hash()).isEqualTo(token.hash()));
        assertThat(token.hash()).hasSize(32);
        assertThat(token.value())
                .startsWith(kind.prefix())
                .hasSize(kind.prefix().length() + 43);
    }

    @Test
    void tokenOfOneKindIsWorthlessAsAnother() {
        var cookie = TokenSecret.random(LoginKind.PAGE).value();

        assertThat(TokenSecret.parse(LoginKind.ACCESS, cookie)).isEmpty();
        assertThat(TokenSecret.parse(LoginKind.REFRESH, cookie)).isEmpty();
    }

    @Test
    void noTwoTokensAreTheSame() {
        assertThat(TokenSecret.random(LoginKind.PAGE).value())
                .isNotEqualTo(TokenSecret.random(LoginKind.PAGE).value());
    }

    @Test
    void logsNeverShowTheSecret() {
        var token = TokenSecret.random(LoginKind.ACCESS);

        assertThat(token.toString()).doesNotContain(token.value().substring(4));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ida_",
                "ida_short",
                "ida_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "ida_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void nonsenseIsNoToken(String sent) {
        assertThat(TokenSecret.parse(LoginKind.ACCESS, sent)).isEmpty();
    }
}
