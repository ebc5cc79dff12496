package io.insightdesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"support.acme.example", "desk", "a-b.c3.test", "xn--mller-kva.example", "192.0.2.7"})
    void whatBrowsersSendAsHostIsValid(String typed) {
        assertThat(HostName.isValid(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://support.acme.example",
                "support.acme.example/",
                "support.acme.example:8443",
                "support..example",
                ".example",
                "support.example.",
                "-a.example",
                "a-.example",
                "a_b.example",
                "müller.example",
                "a b.example",
                "[2001:db8::1]"
            })
    void whatIsNoHostNameAloneIsRefused(String typed) {
        assertThat(HostName.isValid(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1"})
    void namesOfTheMachineItselfBelongToNoTenant(String typed) {
        assertThat(HostName.isValid(typed)).isFalse();
    }

    @Test
    void lengthsAreThoseOfTheDomainNameSystem() {
        assertThat(HostName.isValid("a".repeat(63) + ".example")).isTrue();
        assertThat(HostName.isValid("a".repeat(64) + ".example")).isFalse();
        assertThat(HostName.isValid("a.".repeat(126) + "b")).isTrue();
        assertThat(HostName.isValid("a.".repeat(126) + "bc")).isFalse();
    }

    @Test
    void aHostNameIsKeptInLowerCaseWithoutSpaces() {
        assertThat(new HostName(" Support.Acme.EXAMPLE ").value()).isEqualTo("support.acme.example");
    }

    @Test
    void anInvalidHostNameCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HostName("localhost"));
    }
}
