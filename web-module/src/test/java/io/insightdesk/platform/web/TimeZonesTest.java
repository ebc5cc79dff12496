package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeZonesTest {

    @Test
    void zonesAreThoseOfCitiesInOrder() {
        assertThat(TimeZones.with(""))
                .contains("Europe/Berlin", "America/Argentina/Buenos_Aires")
                .doesNotContain("Etc/GMT+1", "CET", "SystemV/PST8")
                .isSorted();
    }

    @Test
    void whatWasChosenIsInTheListInAnyCase() {
        assertThat(TimeZones.with("CET")).startsWith("CET").contains("Europe/Berlin");
    }
}
