package io.insightdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "stripes.png, stripes.png",
        "Drucker – Streifen (2).png, Drucker – Streifen (2).png",
        "../../etc/passwd, passwd",
        "C:\\Users\\carla\\photo.jpg, photo.jpg",
        ".htaccess, htaccess",
        "'. .htaccess . .', htaccess",
        "report.pdf..., report.pdf",
        "صورة.png, صورة.png",
        "😀.gif, 😀.gif"
    })
    void keepsTheLastPartOfAPath(String given, String kept) {
        assertThat(FileName.of(given).text()).isEqualTo(kept);
    }

    @Test
    void cannotPretendToBeAnotherTypeByReorderingText() {
        assertThat(FileName.of("photo\u202egpj.exe").text()).isEqualTo("photogpj.exe");
    }

    @Test
    void isOnOneLineAndBringsNoHeader() {
        assertThat(FileName.of("a\r\nSet-Cookie: b.png").text()).isEqualTo("a Set-Cookie: b.png");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "..", "/", "\\", "a/", "\u0000", "\u200b\u2028"})
    void whatIsNoNameIsCalledFile(String given) {
        assertThat(FileName.of(given).text()).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        var name = FileName.of("😀".repeat(300) + ".jpeg").text();

        assertThat(name).endsWith("😀.jpeg");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.LONGEST);
    }

    @Test
    void aLongNameIsNotCutBehindABlank() {
        var name = FileName.of("x".repeat(FileName.LONGEST - 1) + " and more").text();

        assertThat(name).isEqualTo("x".repeat(FileName.LONGEST - 1));
    }

    @Property
    void anyNameFitsTheColumnAndIsNoPath(@ForAll String given) {
        var name = FileName.of(given).text();

        assertThat(name).isNotBlank().doesNotContain("/", "\\", "\n", "\u0000").isNotIn(".", "..");
        assertThat(name.codePointCount(0, name.length())).isBetween(1, FileName.LONGEST);
    }

    @Property
    void cleaningTwiceChangesNothing(@ForAll String given) {
        var once = FileName.of(given);

        assertThat(FileName.of(once.text())).isEqualTo(once);
    }
}
