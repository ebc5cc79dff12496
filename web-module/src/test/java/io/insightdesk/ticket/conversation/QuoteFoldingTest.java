package io.insightdesk.ticket.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "Von: Ana<br>",
            "Gesendet: Montag<br>",
            "Betreff: x<br>",
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

    static Stream<String> requestsThatQuote() {
        return Stream.of(
                "<p>FYI, please do what he asks.</p><p>---------- Forwarded message ---------<br>From: Bo</p><p>Order</p>",
                "<p>Please look:</p><blockquote>It smokes.</blockquote>",
                "<p>Hello</p><p>On Mon, 3 Nov 2025 Ana wrote:<br>&gt; Does it print?</p>",
                "<p>Siehe unten.</p><p>Von: Ana<br>Gesendet: Montag<br>An: Bo<br>Betreff: Drucker</p><p>Er raucht.</p>");
    }

    @ParameterizedTest
    @MethodSource("requestsThatQuote")
    void inATicketsFirstMessageNothingCanBeARepetition(String html) {
        assertThat(quotes.fold(html, true, "Show")).isEqualTo(html);
        assertThat(fold(html)).startsWith(html.substring(0, html.indexOf("</p>") + 4) + OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>&gt; npm install<br>&gt; error 1603</p><p>What is this?</p>",
                "<p>The terminal says:<br>&gt; npm install<br>error 1603</p>",
                "<p>Mein Terminal meldet:</p><p>&gt; PROMPTLINE1 error 1603</p>",
                "<p>Antwort an Ana: ja.<br>x &gt; y</p>"
            })
    void linesOfATerminalAreNoQuote(String html) {
        assertThat(fold(html)).isEqualTo(html);
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                arguments(
                        "Von: Ana Novak &lt;ana@acme.test&gt;",
                        "Gesendet: Montag, 3. November 2025 10:00",
                        "An: Bo",
                        "Betreff: AW: Drucker"),
                arguments(
                        "From: Ana Novak",
                        "Sent: Monday, November 3, 2025 10:00 AM",
                        "To: Bo; Cy",
                        "Subject: RE: Printer"),
                arguments("De : Ana Novak", "Envoyé : lundi 3 novembre 2025 10:00", "À : Bo", "Objet : RE: Imprimante"),
                arguments(
                        "De: Ana Novak",
                        "Enviado el: lunes, 3 de noviembre de 2025",
                        "Para: Bo",
                        "Asunto: RE: Impresora"),
                arguments("Da: Ana Novak", "Inviato: lunedì 3 novembre 2025", "A: Bo", "Oggetto: R: Stampante"),
                arguments("Van: Ana Novak", "Verzonden: maandag 3 november 2025", "Aan: Bo", "Onderwerp: RE: Printer"),
                arguments("От: Ana Novak", "Отправлено: 3 ноября 2025", "Кому: Bo", "Тема: RE: Принтер"),
                arguments("差出人: Ana", "送信日時: 2025年11月3日", "宛先: Bo", "件名: RE: プリンター"));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void allBelowTheHeadThatOutlookWritesIsFolded(String from, String sent, String to, String subject) {
        var lines = String.join("<br>", from, sent, to, subject);
        var text = "<p>My answer</p><p>" + lines + "</p><p>Does it print?</p><p>Ana</p>";
        assertThat(fold(text))
                .isEqualTo("<p>My answer</p>" + OPEN + "<p>" + lines + "</p><p>Does it print?</p><p>Ana</p>" + CLOSE);

        var oneParagraph = "<p>My answer<br>________________________________<br>" + lines + "<br>Does it print?</p>";
        assertThat(fold(oneParagraph))
                .isEqualTo("<p>My answer</p>" + OPEN + "<p>________________________________<br>" + lines
                        + "<br>Does it print?</p>" + CLOSE);

        var each = "<p>" + String.join("</p><p>", from, sent, to, subject) + "</p>";
        assertThat(fold("<p>My answer</p>" + each + "<p>Ana</p>"))
                .isEqualTo("<p>My answer</p>" + OPEN + each + "<p>Ana</p>" + CLOSE);

        var bold = "<div><div><p><b>" + lines.replace("<br>", "<br /><b>").replace(":", ":</b>") + "</p></div></div>";
        assertThat(fold("<div><p>My answer</p>" + bold + "<p>Does it print?</p></div>"))
                .startsWith("<p>My answer</p>" + OPEN)
                .endsWith("<p>Does it print?</p>" + CLOSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Please move it:</p><p>Von: Berlin<br>An: Hamburg<br>Datum: 3.11.2025</p><p>Thanks</p>",
                "<p>Note</p><p>Subject: what it is about<br>From: me</p>",
                "<p>Ask</p><p>From: Ana<br>for all of us</p>",
                "<div>a --- b</div><div>c --- d</div>"
            })
    void wordsThatLookLikeAPartOfAHeadAreNoQuote(String html) {
        assertThat(fold(html)).isEqualTo(html);
    }

    @Test
    void anAnswerBelowLinesThatAreQuotedOneByOneStaysInSight() {
        assertThat(fold("<p>-----Original Message-----<br>&gt; Does it print?</p><p>It does.</p>"))
                .isEqualTo(OPEN + "<p>-----Original Message-----</p><p>&gt; Does it print?</p>" + CLOSE
                        + "<p>It does.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年11月3日(月) 10:00 Ana Novak &lt;ana@acme.test&gt;:",
                "пн, 3 нояб. 2025 г. в 10:00, Ana Novak &lt;ana@acme.test&gt;:",
                "pon., 3 lis 2025 o 10:00 Ana Novak napisał(a):"
            })
    void theLineThatSaysWhoseIsKnownInOtherLanguagesByWhatItHas(String line) {
        assertThat(fold("<p>OK</p><p>" + line + "<br>&gt; Does it print?</p>"))
                .isEqualTo("<p>OK</p>" + OPEN + "<p>" + line + "</p><p>&gt; Does it print?</p>" + CLOSE);
    }

    @Test
    void whatIsCutOutOfAnElementKeepsItsLine() {
        assertThat(fold("<div>One<br>two<br>Von: Ana<br>Gesendet: Montag<br>Betreff: x</div>"))
                .isEqualTo("<div>One<br>two</div>" + OPEN + "<div>Von: Ana<br>Gesendet: Montag<br>Betreff: x</div>"
                        + CLOSE);
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
        return quotes.fold(html, false, "Show");
    }
}
