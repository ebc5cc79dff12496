package io.insightdesk.ticket.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequesterSuggestionsTest {

    @ParameterizedTest
    @CsvSource({
        "carla@customer.test, carla@customer.test",
        "' carla@customer.test ', carla@customer.test",
        "Carla Mendes <carla@customer.test>, carla@customer.test",
        "'Mendes <Acme>, Carla < carla@customer.test > ', carla@customer.test",
        "<carla@customer.test>, carla@customer.test",
        "Carla <carla@customer.test, Carla <carla@customer.test",
        "carla@customer.test>, carla@customer.test>",
        "<>, ''"
    })
    void theAddressOfWhatWasTypedIsTaken(String typed, String address) {
        assertThat(RequesterSuggestions.address(typed)).isEqualTo(address);
    }
}
