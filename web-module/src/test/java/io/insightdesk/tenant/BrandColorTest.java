package io.insightdesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColorTest {

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffe000", "#00ff88", "#ff8800", "#4453d6", "#000000"})
    void whiteWordsOnABrandColourCanBeRead(String brand) {
        assertThat(BrandColor.of(brand).underWhite().contrastToWhite()).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#4453d6", "#0b6e4f", "#000000"})
    void aColourThatIsDarkEnoughStaysAsItIs(String brand) {
        assertThat(BrandColor.of(brand).underWhite()).hasToString(brand);
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(BrandColor.of("#000000").contrastToWhite()).isEqualTo(21);
        assertThat(BrandColor.of("#ffffff").contrastToWhite()).isEqualTo(1);
        assertThat(BrandColor.of("#767676").contrastToWhite()).isBetween(4.5, 4.6);
    }
}
