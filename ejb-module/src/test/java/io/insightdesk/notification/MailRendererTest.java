package io.insightdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailRendererTest {

    private static final String HOSTILE = "<script>alert('x')</script> {{brand}} & \"so\" on 😀 שלום";

    @Test
    void whatPeopleWroteIsEscapedInHtml() {
        var html = MailRenderer.html(letter(HOSTILE));

        assertThat(html)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; {{brand}} &amp; &quot;so&quot; on 😀 שלום")
                .doesNotContain("<script>");
    }

    @Test
    void everyPlaceOfTheHtmlIsEscaped() {
        var html = MailRenderer.html(new MailContent(
                Locale.ENGLISH,
                "<b>1",
                "#4453d6",
                "subject",
                "<b>2",
                "<b>3",
                "<b>4",
                Optional.of(new MailContent.Quote("<b>5", "<b>6", Optional.empty())),
                "<b>7",
                "https://acme.test/\"><b>8",
                "<b>9"));

        assertThat(html).doesNotContain("<b>");
        for (var place = 1; place <= 9; place++) {
            assertThat(html).contains("&lt;b&gt;" + place);
        }
    }

    @Test
    void plainTextSaysWhatWasWrittenAsItWasMeant() {
        var text = MailRenderer.text(letter(HOSTILE));

        assertThat(text).contains(HOSTILE).contains("https://acme.test/portal/requests/ACME-1042");
    }

    @Test
    void richTextIsShownAsSuchAndInTheTextPartAsItsWords() {
        var plain = letter("one bold word");
        var rich = new MailContent(
                plain.language(),
                plain.brand(),
                plain.brandColor(),
                plain.subject(),
                plain.heading(),
                plain.greeting(),
                plain.intro(),
                Optional.of(new MailContent.Quote("Ana", "one bold word", Optional.of("<p>one <b>bold</b> word</p>"))),
                plain.action(),
                plain.link(),
                plain.footer());

        assertThat(MailRenderer.html(rich))
                .contains("<p>one <b>bold</b> word</p>")
                .doesNotContain("one bold word");
        assertThat(MailRenderer.text(rich)).contains("one bold word").doesNotContain("<b>");
    }

    /** The mail is no wider than a phone, and a table's cells are not crushed into it letter by letter. */
    @Test
    void aWideTableScrollsInsideTheQuote() {
        var html = MailRenderer.html(letter("words"));

        assertThat(html)
                .contains("blockquote table{display:block;overflow-x:auto")
                .contains("max-width:600px;table-layout:fixed");
    }

    @Test
    void aLetterWithoutQuoteHasNoEmptyOne() {
        var letter = letter("");
        var bare = new MailContent(
                letter.language(),
                letter.brand(),
                letter.brandColor(),
                letter.subject(),
                letter.heading(),
                letter.greeting(),
                letter.intro(),
                Optional.empty(),
                letter.action(),
                letter.link(),
                letter.footer());

        assertThat(MailRenderer.html(bare)).doesNotContain("blockquote");
    }

    @ParameterizedTest
    @CsvSource({"#ffffff,#14161f", "#000000,#ffffff", "#4453d6,#ffffff", "#ffd000,#14161f"})
    void theButtonsInkHasContrastWithTheBrandsColour(String color, String ink) {
        assertThat(MailRenderer.inkOn(color)).isEqualTo(ink);
    }

    private static MailContent letter(String quote) {
        return new MailContent(
                Locale.ENGLISH,
                "Acme",
                "#4453d6",
                "[ACME-1042] Printer",
                "We have received your request",
                "Hello Carla,",
                "Thank you.",
                Optional.of(new MailContent.Quote("Carla", quote, Optional.empty())),
                "View your request",
                "https://acme.test/portal/requests/ACME-1042",
                "You get this mail because you asked.");
    }
}
