package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffPageLinkTest {

    @ParameterizedTest
    @CsvSource({
        "/portal, /agent/tickets",
        "/portal/new, /agent/new",
        "/portal/requests/ACME-1042, /agent/tickets/ACME-1042",
        "/portal/requests/ACME-1042/x, /agent/tickets",
        "/portal/requests/%2e%2e, /agent/tickets",
        "/portal/requests//evil.test, /agent/tickets",
        "/portal/what-comes-later, /agent/tickets"
    })
    void aCustomersAddressHasOneForStaff(String address, String ofStaff) {
        assertThat(StaffPageLink.of(address)).isEqualTo(ofStaff);
    }
}
