package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarsTest {

    private final Avatars people = new Avatars();

    @ParameterizedTest
    @CsvSource({"Carla Mendes, CM", "Ana, A", "Lotte de Vries, LV", "'  élodie   ж ', ÉЖ", "😀 Smile, 😀S"})
    void initialsAreThoseOfTheFirstAndTheLastName(String name, String initials) {
        assertThat(people.initials(name)).isEqualTo(initials);
    }

    @Test
    void nobodyIsADashedCircle() {
        assertThat(people.initials(null)).isEqualTo("–");
        assertThat(people.colorClass(" ")).isEqualTo("none");
    }

    @Test
    void aNameKeepsItsColour() {
        assertThat(people.colorClass("Ana Novak")).isEqualTo(people.colorClass("Ana Novak"));
    }
}
