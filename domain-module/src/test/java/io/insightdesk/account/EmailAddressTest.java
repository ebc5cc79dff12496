package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carla@customer.test",
                "first.last+tag@sub.example.co.uk",
                "o'brien@example.com",
                "x@1.de",
                "_@a-b.example"
            })
    void whatMailServersTakeIsValid(String typed) {
        assertThat(EmailAddress.isValid(typed)).isTrue();
        assertThat(new EmailAddress(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "carla",
                "@customer.test",
                "carla@",
                "carla@customer",
                "carla@customer..test",
                "carla@-customer.test",
                "carla@customer-.test",
                "carla@cus tomer.test",
                "carla@customer.test, carl@customer.test",
                "Carla <carla@customer.test>",
                "carla@customer.test\nBcc: all@customer.test",
                "carla@customer.test\r\nBcc: all@customer.test",
                "carla@customer.test\u0000"
            })
    void whatIsNoSingleAddressIsRefused(String typed) {
        assertThat(EmailAddress.isValid(typed)).isFalse();
    }

    @Test
    void anAddressIsKeptInLowerCaseWithoutSpaces() {
        assertThat(new EmailAddress("  Carla@Customer.TEST ").value()).isEqualTo("carla@customer.test");
    }

    @Test
    void theLocalPartHasAtMost64Characters() {
        assertThat(EmailAddress.isValid("a".repeat(64) + "@b.de")).isTrue();
        assertThat(EmailAddress.isValid("a".repeat(65) + "@b.de")).isFalse();
    }

    @Test
    void theWholeHasAtMost254Characters() {
        var domain = "@" + ("b".repeat(60) + ".").repeat(3) + "example";
        var longest = "a".repeat(254 - domain.length()) + domain;

        assertThat(EmailAddress.isValid(longest)).isTrue();
        assertThat(EmailAddress.isValid("a" + longest)).isFalse();
    }

    @Test
    void anInvalidAddressCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("carla"));
    }

    @Test
    void localPartIsWhatStandsBeforeTheAt() {
        assertThat(new EmailAddress("carla.c@customer.test").localPart()).isEqualTo("carla.c");
    }

    @ParameterizedTest
    @CsvSource({
        "info@bücher.example, info@xn--bcher-kva.example, info@bücher.example",
        "INFO@BÜCHER.Example, info@xn--bcher-kva.example, info@bücher.example",
        "info@bu\u0308cher.example, info@xn--bcher-kva.example, info@bücher.example",
        "почта@пример.test, '', ''",
        "mail@пример.test, mail@xn--e1afmkfd.test, mail@пример.test",
        "mail@例え.test, mail@xn--r8jz45g.test, mail@例え.test",
        "mail@例え。test, mail@xn--r8jz45g.test, mail@例え.test",
        "info@straße.example, '', ''",
        "info@bü cher.example, '', ''",
        "info@.bücher.example, '', ''"
    })
    void anInternationalisedDomainIsKeptInAsciiAndShownDecoded(String typed, String kept, String shown) {
        assertThat(EmailAddress.isValid(typed)).isEqualTo(!kept.isEmpty());
        if (!kept.isEmpty()) {
            assertThat(new EmailAddress(typed).value()).isEqualTo(kept);
            assertThat(EmailAddress.shown(kept)).isEqualTo(shown);
            assertThat(new EmailAddress(shown).value()).isEqualTo(kept);
        }
    }

    @Test
    void whatIsPastedAroundAnAddressGoes() {
        assertThat(new EmailAddress("\u200Bcarla@customer.test\u00A0").value()).isEqualTo("carla@customer.test");
    }
}
