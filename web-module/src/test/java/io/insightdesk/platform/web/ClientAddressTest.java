package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void strangersCanNotInventAnAddress() {
        assertThat(ClientAddress.of("203.0.113.5", List.of("10.0.0.1"), Set.of()))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void trustedGatewayNamesItsClient() {
        assertThat(ClientAddress.of("10.0.0.9", List.of("198.51.100.1", "203.0.113.5"), Set.of("10.0.0.9")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void chainOfTrustedGatewaysIsFollowedToTheFirstStranger() {
        assertThat(ClientAddress.of(
                        "10.0.0.9", List.of("192.0.2.66", "203.0.113.5", "10.0.0.8"), Set.of("10.0.0.9", "10.0.0.8")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void gatewayWithoutTheHeaderIsTheClient() {
        assertThat(ClientAddress.of("10.0.0.9", List.of(), Set.of("10.0.0.9"))).isEqualTo("10.0.0.9");
    }
}
