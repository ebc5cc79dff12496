package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void addressIsKeptInLowerCaseWithoutSpaceAround() {
        assertThat(new EmailAddress(" Carla@Customer.TEST ").value()).isEqualTo("carla@customer.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.co", "o'neil+tag@mail.example.org", "x_y.z@a-b.example"})
    void usualAddressesAreValid(String typed) {
        assertThat(EmailAddress.isValid(typed)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "carla",
                "carla@",
                "@customer.test",
                "carla@localhost",
                "a b@c.de",
                "a@-b.de",
                "a@b..de",
                "a@b.de\r\nBcc: x@y.z"
            })
    void whatNoMailReachesIsRefused(String typed) {
        assertThat(EmailAddress.isValid(typed)).isFalse();
    }

    @Test
    void longestPartsAreThoseOfTheStandard() {
        assertThat(EmailAddress.isValid("a".repeat(64) + "@b.de")).isTrue();
        assertThat(EmailAddress.isValid("a".repeat(65) + "@b.de")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new EmailAddress("a@" + "b".repeat(60).concat(".").repeat(5) + "de"));
    }
}
