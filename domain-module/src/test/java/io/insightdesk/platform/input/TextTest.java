package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table ticket; --",
                "🖨️🔥 4-byte emoji 👩‍👩‍👧",
                "שלום עולם \u202Ewrapped\u202C مرحبا",
                "Zażółć gęślą jaźń",
                "one\ntwo\tthree"
            })
    void whatPeopleMeanComesThroughUnchanged(String text) {
        assertThat(Text.clean(text)).isEqualTo(text);
    }

    @Test
    void nothingGivenIsTheEmptyText() {
        assertThat(Text.clean(null)).isEmpty();
        assertThat(Text.line(null)).isEmpty();
    }

    @Test
    void nulAndOtherControlCharactersGo() {
        assertThat(Text.clean("a\u0000b\u0007c\u001Bd\u007Fe\u0085f")).isEqualTo("abcdef");
    }

    @Test
    void lineEndsOfEverySystemBecomeLineFeeds() {
        assertThat(Text.clean("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void halfAnEmojiBecomesTheReplacementCharacter() {
        assertThat(Text.clean("a\uD83Db\uDD25c")).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void whiteSpaceAtBothEndsGoes() {
        assertThat(Text.clean(" \n\t a \u2003\n")).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({
        "'\\n  \\n\\tif (x) {\\n\\t\\ty();\\n', '\\tif (x) {\\n\\t\\ty();'",
        "'   a   b\\n   1   2\\n', '   a   b\\n   1   2'",
        "'\\r\\n  one\\r\\ntwo  ', '  one\\ntwo'",
        "'  one line ', 'one line'",
        "'\\n\\n one line\\n', 'one line'",
        "' \\n\\t ', ''",
        "'first\\n second', 'first\\n second'"
    })
    void theFirstOfSeveralLinesKeepsItsIndentation(String given, String kept) {
        assertThat(Text.lines(given.translateEscapes())).isEqualTo(kept.translateEscapes());
    }

    @Test
    void aLineIsOneLine() {
        assertThat(Text.line("  two \n  lines\tand a tab ")).isEqualTo("two lines and a tab");
    }

    @Property
    void cleanedTextIsCleanAndCanBeStored(@ForAll String given) {
        var cleaned = Text.clean(given);

        assertThat(Text.clean(cleaned)).isEqualTo(cleaned);
        assertThat(cleaned).doesNotContain("\u0000", "\r");
        assertThat(cleaned.codePoints())
                .allMatch(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    @Property
    void aLineNeverHasALineEnd(@ForAll String given) {
        assertThat(Text.line(given)).doesNotContain("\n", "\r", "\t");
    }

    @Property
    void whiteSpaceThatBreaksALineBecomesOneBlank(@ForAll @Chars({' ', '\n', '\t', 'a'}) String given) {
        assertThat(Text.line(given)).isEqualTo(Text.clean(given).replaceAll("\\s*[\\n\\t]\\s*", " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u3164",
                "\u2800",
                "\u115F\u1160",
                "\uFFA0",
                "\u00A0 \u202F",
                "\u200E",
                "\u202E\u202C",
                "\uFE0F",
                "\u034F",
                " \u200B\n\u200D "
            })
    void whatIsInvisibleAloneIsNoText(String text) {
        assertThat(Text.isBlank(text)).isTrue();
        assertThat(Text.clean(text)).isEmpty();
        assertThat(Text.line(text)).isEmpty();
    }

    @Test
    void whatIsInvisibleAtTheEndsGoesAndWhatBelongsToLettersStays() {
        assertThat(Text.clean("\u200B\uFEFFcarla@customer.test\u00A0")).isEqualTo("carla@customer.test");
        assertThat(Text.clean("❤\uFE0F")).isEqualTo("❤\uFE0F");
        assertThat(Text.clean("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(Text.isBlank("a\u200B")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller", "Ångström", "ガ", "한국", "ệ"})
    void lettersAreComposed(String composed) {
        var given = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(given).isNotEqualTo(composed);
        assertThat(Text.clean(given)).isEqualTo(composed);
        assertThat(Text.line(given + "\n" + given)).isEqualTo(composed + " " + composed);
    }

    @Test
    void endlessMarksOnALetterAreCutBeforeTheyAreSorted() {
        var marks = "\u0301\u0316".repeat(100_000);

        assertThat(Text.clean("a" + marks + "b")).startsWith("á").endsWith("b").hasSizeLessThan(40);
    }

    @Property
    void composedTextStaysComposed(
            @ForAll
                    @Chars({
                        'a', 'u', '\u0308', '\u0344', '\u0301', '\u0316', '\u1100', '\u1161', '\u11A8', '\u200B', ' ',
                        '\n'
                    })
                    String given) {
        var cleaned = Text.clean(given);

        assertThat(Normalizer.isNormalized(cleaned, Normalizer.Form.NFC)).isTrue();
        assertThat(Text.clean(cleaned)).isEqualTo(cleaned);
        assertThat(Text.clean(Normalizer.normalize(cleaned, Normalizer.Form.NFD)))
                .isEqualTo(cleaned);
        assertThat(Text.line(Text.line(given))).isEqualTo(Text.line(given));
    }
}
