package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestsInServiceTest {

    private final RequestsInService inService = new RequestsInService();

    @Test
    void oneAddressHasSoManyAtTheSameTimeAndOthersHaveTheirOwn() {
        assertThat(inService.begin("192.0.2.1", 2)).isTrue();
        assertThat(inService.begin("192.0.2.1", 2)).isTrue();
        assertThat(inService.begin("192.0.2.1", 2)).isFalse();
        assertThat(inService.begin("192.0.2.2", 2)).isTrue();
    }

    @Test
    void oneThatIsOverMakesRoomForAnother() {
        inService.begin("192.0.2.1", 1);
        inService.end("192.0.2.1");

        assertThat(inService.begin("192.0.2.1", 1)).isTrue();
        assertThat(inService.begin("192.0.2.1", 1)).isFalse();
    }
}
