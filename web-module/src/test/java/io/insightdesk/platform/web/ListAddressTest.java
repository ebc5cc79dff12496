package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListAddressTest {

    private final ListAddress list = ListAddress.of("/agent/tickets").with("view", "mine");

    @Test
    void whatIsEmptyStaysOutOfTheAddress() {
        assertThat(list.with("q", null).with("tag", " ")).hasToString("/agent/tickets?view=mine");
        assertThat(list.with("view", "")).hasToString("/agent/tickets");
    }

    @Test
    void aParameterHasOneValueTheLastOne() {
        assertThat(list.with("view", "open")).hasToString("/agent/tickets?view=open");
    }

    @Test
    void valuesCantBreakOutOfTheirParameter() {
        assertThat(list.with("q", "a&sort=x#\"<ü"))
                .hasToString("/agent/tickets?view=mine&q=a%26sort%3Dx%23%22%3C%C3%BC");
    }

    @Test
    void theListItCameFromStaysAsItWas() {
        list.with("after", "x");

        assertThat(list).hasToString("/agent/tickets?view=mine");
    }
}
