package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.config.AddressRanges;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void strangersCanNotInventAnAddress() {
        assertThat(ClientAddress.of("203.0.113.5", List.of("10.0.0.1"), trusted("")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void trustedGatewayNamesItsClient() {
        assertThat(ClientAddress.of("10.0.0.9", List.of("198.51.100.1", "203.0.113.5"), trusted("10.0.0.9")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void chainOfTrustedGatewaysIsFollowedToTheFirstStranger() {
        assertThat(ClientAddress.of(
                        "10.0.0.9", List.of("192.0.2.66", "203.0.113.5", "10.0.0.8"), trusted("10.0.0.9, 10.0.0.8")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void gatewayWithoutTheHeaderIsTheClient() {
        assertThat(ClientAddress.of("10.0.0.9", List.of(), trusted("10.0.0.9"))).isEqualTo("10.0.0.9");
    }

    @Test
    void rangesOfGatewaysAreTrustedWhicheverWayTheirAddressesAreWritten() {
        var ranges = trusted("10.0.0.0/8, 2001:db8::/32");

        assertThat(ClientAddress.of("10.200.3.4", List.of("203.0.113.5", "2001:db8:0:0:0:0:0:7"), ranges))
                .isEqualTo("203.0.113.5");
        assertThat(ClientAddress.of("11.0.0.1", List.of("203.0.113.5"), ranges)).isEqualTo("11.0.0.1");
    }

    @Test
    void whatIsNoAddressIsTrustedByNobody() {
        assertThat(ClientAddress.of("10.0.0.9", List.of("203.0.113.5", "unknown"), trusted("0.0.0.0/0")))
                .isEqualTo("unknown");
    }

    private static AddressRanges trusted(String list) {
        return AddressRanges.parse(list);
    }
}
