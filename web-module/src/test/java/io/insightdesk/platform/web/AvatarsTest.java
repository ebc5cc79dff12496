package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarsTest {

    private final Avatars avatars = new Avatars();

    @ParameterizedTest
    @CsvSource({"Carla Mendes, CM", "Ana, A", "Lotte de Vries, LV", "'  élodie   ж ', ÉЖ", "😀 Smile, 😀S"})
    void initialsAreThoseOfTheFirstAndTheLastName(String name, String initials) {
        assertThat(avatars.initials(name)).isEqualTo(initials);
    }

    @Test
    void nobodyIsADashedCircle() {
        assertThat(avatars.initials(null)).isEqualTo("–");
        assertThat(avatars.colorClass(" ")).isEqualTo("none");
    }

    @Test
    void aNameKeepsItsColour() {
        assertThat(avatars.colorClass("Ana Novak")).isEqualTo(avatars.colorClass("Ana Novak"));
    }
}
