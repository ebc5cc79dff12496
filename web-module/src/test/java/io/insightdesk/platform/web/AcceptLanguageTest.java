package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.Language;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de                       | de
            de-AT                    | de
            en_US                    | en
            de_DE.UTF-8              | de
            DE                       | de
            fr, de;q=0.9, en;q=0.8   | de
            en;q=0.5, de             | de
            en;q=0.5, de;q=0.7       | de
            de;q=0, en               | en
            de;q=0                   | en
            de;q=9                   | de
            de;q=abc                 | de
            de; q = 0.5              | de
            de;q=                    | de
            de;q=NaN                 | de
            de--DE                   | de
            de-                      | de
            -, @, .., de             | de
            de;q=0.5,;;,             | de
            xx-aaaaaaaaa, de         | de
            *                        | en
            ,,,                      | en
            """)
    void theFirstWantedLanguageThatIsSpoken(String header, String language) {
        assertThat(Language.firstSpoken(AcceptLanguage.read(header)).getLanguage())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "@", "..", ";q=1", "*;q=0", "\u0000", "é"})
    void nothingThatCanBeReadIsNoLanguage(String header) {
        assertThat(AcceptLanguage.read(header)).isEmpty();
    }

    @Test
    void aLongListIsReadToItsThirtySecondEntry() {
        assertThat(AcceptLanguage.read("en,".repeat(100_000))).hasSize(32).containsOnly(Locale.ENGLISH);
    }

    @Test
    void noTextFailsIt() {
        var random = new Random(20261128);
        for (var run = 0; run < 5_000; run++) {
            var header = random.ints(random.nextInt(20), 0, LETTERS.length())
                    .mapToObj(index -> LETTERS.substring(index, index + 1))
                    .reduce("", String::concat);

            assertThat(AcceptLanguage.read(header)).as(header).doesNotContainNull();
        }
    }

    private static final String LETTERS = "ende-_,;q=0.19* \t@/\"x\u0000é";
}
