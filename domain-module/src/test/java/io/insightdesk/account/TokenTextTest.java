package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {

    @ParameterizedTest
    @EnumSource(LoginKind.class)
    void tokenIsReadBackWithTheSameHash(LoginKind kind) {
        var token = TokenText.random(kind);

        var read = TokenText.parse(kind, token.reveal());

        assertThat(read).hasValueSatisfying(same -> assertThat(same.hash()).isEqualTo(token.hash()));
        assertThat(token.hash()).hasSize(32);
        assertThat(token.reveal())
                .startsWith(kind.prefix())
                .hasSize(kind.prefix().length() + 43);
    }

    @Test
    void tokenOfOneKindIsWorthlessAsAnother() {
        var cookie = TokenText.random(LoginKind.PAGE).reveal();

        assertThat(TokenText.parse(LoginKind.ACCESS, cookie)).isEmpty();
        assertThat(TokenText.parse(LoginKind.REFRESH, cookie)).isEmpty();
    }

    @Test
    void noTwoTokensAreTheSame() {
        assertThat(TokenText.random(LoginKind.PAGE).reveal())
                .isNotEqualTo(TokenText.random(LoginKind.PAGE).reveal());
    }

    @Test
    void logsNeverShowTheSecret() {
        var token = TokenText.random(LoginKind.ACCESS);

        assertThat(token.toString()).doesNotContain(token.reveal().substring(4));
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
        assertThat(TokenText.parse(LoginKind.ACCESS, sent)).isEmpty();
    }
}
