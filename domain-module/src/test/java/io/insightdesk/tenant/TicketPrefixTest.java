package io.insightdesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketPrefixTest {

    @ParameterizedTest
    @ValueSource(strings = {"AC", "ACME", "A1B2", "ABCDEFGHIJ"})
    void twoToTenCapitalsAndDigitsAreAPrefix(String typed) {
        assertThat(TicketPrefix.isValid(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1A", "ABCDEFGHIJK", "AC-ME", "AC ME", "ÄCME"})
    void anythingElseIsNone(String typed) {
        assertThat(TicketPrefix.isValid(typed)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new TicketPrefix(typed));
    }

    @Test
    void tenantOfItsSlugHasThisPrefix() {
        var prefix = new TicketPrefix(" acme2 ");

        var tenant = new Tenant(prefix.slug(), "Acme", Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);

        assertThat(prefix.value()).isEqualTo("ACME2");
        assertThat(tenant.getTicketPrefix()).isEqualTo("ACME2");
    }
}
