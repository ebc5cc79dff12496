package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

    private final People people = new People();

    @ParameterizedTest
    @CsvSource({"Carla Mendes, CM", "Ana, A", "Lotte de Vries, LV", "'  élodie   ж ', ÉЖ", "😀 Smile, 😀S"})
    void initialsAreThoseOfTheFirstAndTheLastName(String name, String initials) {
        assertThat(people.initials(name)).isEqualTo(initials);
    }

    @Test
    void nobodyIsADashedCircle() {
        assertThat(people.initials(null)).isEqualTo("–");
        assertThat(people.tint(" ")).isEqualTo("none");
    }

    @Test
    void aNameKeepsItsColour() {
        assertThat(people.tint("Ana Novak")).isEqualTo(people.tint("Ana Novak"));
    }
}
