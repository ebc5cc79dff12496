package io.insightdesk.ticket.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteFoldingTest {

    private static final String OPEN =
            "<details class=\"quoted\"><summary title=\"Show\" aria-label=\"Show\">…</summary>";
    private static final String CLOSE = "</details>";

    private static final long SEED = 20261130;
    private static final MessageHtml MESSAGES = new MessageHtml();
    private static final List<String> PARTS = List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<blockquote>",
            "</blockquote>",
            "<b>",
            "</b>",
            "<br>",
            "<hr>",
            "<ul><li>",
            "<table><tr><td>",
            "&gt; x",
            "On Monday Ana wrote:",
            "-----Original Message-----",
            " \n ",
            "a = b");

    private final QuoteFolding quotes = new QuoteFolding();

    @Test
    void aMessageWithoutAQuoteStaysAsItIs() {
        var html = "<p>Hello<br>world &gt; all</p><ul><li>one</li></ul>";

        assertThat(fold(html)).isEqualTo(html);
    }

    @Test
    void quotedLinesAtTheEndAreFoldedWithTheLineThatSaysWhose() {
        assertThat(fold("<p>Thanks!</p><p>On Mon, 3 Nov 2025 Ana Novak wrote:<br>&gt; Does it print?<br>&gt; Ana</p>"))
                .isEqualTo("<p>Thanks!</p>" + OPEN
                        + "<p>On Mon, 3 Nov 2025 Ana Novak wrote:</p><p>&gt; Does it print?<br>&gt; Ana</p>" + CLOSE);
    }

    @Test
    void theLineThatSaysWhoseMayBeBroken() {
        assertThat(
                        fold(
                                "<p>Ja.<br>Am 3. November 2025 um 10:00 schrieb<br>Ana Novak &lt;ana@acme.test&gt;:<br>&gt; Druckt er?</p>"))
                .isEqualTo("<p>Ja.</p>" + OPEN
                        + "<p>Am 3. November 2025 um 10:00 schrieb<br>Ana Novak &lt;ana@acme.test&gt;:</p>"
                        + "<p>&gt; Druckt er?</p>" + CLOSE);
    }

    @Test
    void aQuoteElementAtTheEndIsFolded() {
        assertThat(fold("<p>Yes.</p><blockquote><p>Does it print?</p></blockquote>"))
                .isEqualTo("<p>Yes.</p>" + OPEN + "<blockquote><p>Does it print?</p></blockquote>" + CLOSE);
    }

    @Test
    void aQuoteInsideAnElementOfAMailProgramIsFolded() {
        assertThat(
                        fold(
                                "<div>Yes.</div><div><div>On Monday Ana wrote:<br /></div><blockquote>Does it?</blockquote></div>"))
                .isEqualTo("<div>Yes.</div>" + OPEN + "<div>On Monday Ana wrote:<br /></div>"
                        + "<blockquote>Does it?</blockquote>" + CLOSE);
    }

    @Test
    void aShortQuoteWithAnAnswerUnderItStaysInSight() {
        var html = "<blockquote>Does it print?</blockquote><p>Yes.</p>";

        assertThat(fold(html)).isEqualTo(html);
    }

    @Test
    void aLongQuoteWithAnAnswerUnderItIsFolded() {
        var quote = "<blockquote>" + "all about it ".repeat(30) + "</blockquote>";

        assertThat(fold(quote + "<p>Yes.</p>")).isEqualTo(OPEN + quote + CLOSE + "<p>Yes.</p>");
    }

    @Test
    void allBelowTheMarkOfAFormerMessageIsFolded() {
        assertThat(fold("<p>See below.</p><p>-----Original Message-----<br>From: Ana</p><p>Does it print?</p>"))
                .isEqualTo("<p>See below.</p>" + OPEN
                        + "<p>-----Original Message-----<br>From: Ana</p><p>Does it print?</p>" + CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"<blockquote>Does it print?</blockquote>", "<p>&gt; Does it print?</p>"})
    void aMessageThatIsNothingButAQuoteStaysInSight(String html) {
        assertThat(fold(html)).isEqualTo(html);
    }

    @Test
    void aLineThatLooksLikeAnAttributionIsNoQuoteByItself() {
        var html = "<p>On Monday you wrote:</p><p>nothing.</p>";

        assertThat(fold(html)).isEqualTo(html);
    }

    @Test
    void aLineEndInsideAnElementCutsNoElement() {
        var html = "<p><b>Thanks<br />&gt; all</b><br />On Monday Ana wrote:<br />&gt; Does it print?</p>";

        assertThat(fold(html))
                .isEqualTo("<p><b>Thanks<br />&gt; all</b></p>" + OPEN
                        + "<p>On Monday Ana wrote:</p><p>&gt; Does it print?</p>" + CLOSE);
    }

    /** Whatever people write, what is folded is what was there. */
    @Test
    void nothingIsLostOrPutElsewhere() {
        var random = new Random(SEED);
        for (var message = 0; message < 2000; message++) {
            var html = MESSAGES.show(
                    "",
                    Stream.generate(() -> PARTS.get(random.nextInt(PARTS.size())))
                            .limit(random.nextInt(20))
                            .collect(Collectors.joining()));

            assertThat(words(fold(html).replace(OPEN, "").replace(CLOSE, ""))).isEqualTo(words(html));
        }
    }

    /** Without what divides them. */
    private static String words(String html) {
        return html.replaceAll("<[^>]*>|\\s", "");
    }

    private String fold(String html) {
        return quotes.fold(html, "Show");
    }
}
