package io.insightdesk.ticket.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageHtmlTest {

    /** All three words, in any order: the sanitizer's differs from start to start. */
    private static final String REL =
            " rel=\"(?=[^\"]*nofollow)(?=[^\"]*noopener)(?=[^\"]*noreferrer)[a-z]+ [a-z]+ [a-z]+\"";

    private final MessageHtml html = new MessageHtml();

    /** Ways to run script from HTML, after the OWASP filter evasion list. */
    static Stream<String> attacks() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.test/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"javascript:alert(1)\">",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext></p><style><img src=x onerror=alert(1)></style>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\" javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"http://ok.test\" onclick=\"alert(1)\">x</a>",
                "<p onmouseover=alert(1)>x</p>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<div style=\"position:fixed;inset:0\">x</div>",
                "<iframe src=\"http://evil.test\"></iframe>",
                "<object data=\"http://evil.test\"></object>",
                "<embed src=\"http://evil.test\">",
                "<form action=\"http://evil.test\"><input name=p><button>go</button></form>",
                "<meta http-equiv=refresh content=\"0;url=http://evil.test\">",
                "<link rel=stylesheet href=\"http://evil.test/x.css\">",
                "<base href=\"http://evil.test/\">",
                "<style>@import 'http://evil.test/x.css';</style>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<video><source onerror=alert(1)></video>",
                "<details open ontoggle=alert(1)>",
                "<body onload=alert(1)>",
                "\"><script>alert(1)</script>",
                "<p id=\"x\" class=\"desk-dialog\" name=\"csrf\">x</p>",
                "<<script>alert(1);//<</script>",
                "<a href=\"http://ok.test\" target=_blank>x</a>",
                "<img alt=\"<script>alert(1)</script>\" src=x>",
                "<img alt='\"><img src=x onerror=alert(1)>'>",
                "<td colspan=\"9 onclick=alert(1)\" rowspan=x>x</td>",
                "<ol start=\"1;alert(1)\"><li value=javascript:alert(1)>x</li></ol>",
                "<p dir=\"ltr onclick=alert(1)\">x</p>",
                "<section onclick=alert(1)><h4 style=x>x</h4></section>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noAttackSurvivesTheAllowListOnTheWayIn(String attack) {
        assertHarmless(html.sanitise(attack));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noAttackSurvivesWhenStoredRichTextIsShown(String attack) {
        assertHarmless(html.show("", attack));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void plainTextThatLooksLikeAnAttackIsShownAsTyped(String attack) {
        var shown = html.show(attack, null);

        assertHarmless(shown.replaceAll("<a href=\"https?://[^\"<>]*\" rel=\"[a-z ]*\">", "<a>"));
        assertThat(text(shown)).isEqualTo(attack);
    }

    /** The tags that the sanitizer may leave, with their attributes; anything else in angle brackets fails. */
    private static void assertHarmless(String safe) {
        var tags = Pattern.compile("<[^>]*>?")
                .matcher(safe)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(tags)
                .allMatch(tag -> tag.matches(
                                "</?(p|br|div|span|b|strong|i|em|u|s|sup|sub|del|ins|ul|ol|li|blockquote|pre|code|h[1-3]"
                                        + "|table|caption|thead|tbody|tfoot|tr|th|td|hr|a)( ?/)?>")
                        || tag.matches("<a href=\"(https?://|mailto:)[^\"<>]*\"" + REL + ">"));
    }

    @Test
    void ordinaryRichTextStays() {
        var given = "<p>One <b>bold</b> <em>word</em></p><ul><li>a</li><li>b</li></ul>"
                + "<blockquote>quoted</blockquote><pre><code>x = 1</code></pre>";

        assertThat(html.sanitise(given)).isEqualTo(given.replace("=", "&#61;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>10<sup>5</sup> and H<sub>2</sub>O, <del>100</del> <ins>80</ins></p>",
                "<ol start=\"3\"><li>three</li><li value=\"7\">seven</li></ol>",
                "<table><caption>Stock</caption><thead><tr><th colspan=\"2\">Printers</th></tr></thead><tbody><tr>"
                        + "<td rowspan=\"2\">A</td><td>B</td></tr></tbody><tfoot><tr><td>C</td></tr></tfoot></table>",
                "<p dir=\"rtl\">שלום</p>",
                "<div dir=\"auto\">مرحبا</div>"
            })
    void whatChangesTheMeaningStays(String given) {
        assertThat(unescaped(html.sanitise(given))).isEqualTo(given);
        assertThat(unescaped(html.show("", html.sanitise(given)))).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>x <img src=\"cid:1\" alt=\"Fehlermeldung 500\"> y</p>|<p>x [Fehlermeldung 500] y</p>",
                "<p><img src=\"x.png\" alt=\" \">y</p>|<p>y</p>",
                "<td colspan=\"5000\">x</td>|100",
                "<ol start=\"99999999\"><li>x</li></ol>|<ol><li>x</li></ol>"
            })
    void whatCantStayAsItIsLeavesItsMeaning(String given, String kept) {
        var row = given.startsWith("<td") ? "<table><tbody><tr>" + given + "</tr></tbody></table>" : given;

        assertThat(unescaped(html.sanitise(row))).contains(kept).doesNotContain("5000");
    }

    private static String unescaped(String safe) {
        return safe.replace("&#61;", "=");
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments(
                        "<table><tr><th>Serial</th><th>Model</th></tr><tr><td>XQ7781</td><td>LaserJet4</td></tr></table>",
                        "Serial\tModel\nXQ7781\tLaserJet4"),
                arguments(
                        "<h4>Befund</h4>Das Gerät ist defekt.<hr>Nachsatz<dl><dt>Begriff</dt><dd>Erklärung</dd></dl>",
                        "Befund\nDas Gerät ist defekt.\nNachsatz\nBegriff\nErklärung"),
                arguments("<section>Eins</section><address>Zwei</address>Drei", "Eins\nZwei\nDrei"),
                arguments("Hello<p>there</p>you", "Hello\nthere\nyou"),
                arguments("text<div>block</div><span>a</span><b>b</b>", "text\nblock\nab"),
                arguments("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
                arguments("<div>a<br></div><div>b<br>c</div>", "a\nb\nc"),
                arguments("<p>a\n  wrapped\r\nline</p>", "a wrapped line"),
                arguments("<p>erstwort&nbsp;zweitwort &nbsp;drittwort</p>", "erstwort zweitwort  drittwort"),
                arguments("<pre>if (x) {\n    y();\n}</pre><p>z</p>", "if (x) {\n    y();\n}\nz"),
                arguments(
                        "<table><tr><td><p>A</p></td><td><p>B</p></td></tr><tr><td></td><td>C</td></tr></table>end",
                        "A\tB\n\tC\nend"),
                arguments("<table><tr><td><p>A</p><p>B</p></td><td>C</td></tr></table>", "A\nB\nC"),
                arguments(
                        "<table><tr><td><table><tr><td>in</td><td>ner</td></tr></table></td></tr></table>x",
                        "in\tner\nx"),
                arguments("<table><caption>Stock</caption><tr><td>1</td></tr></table>", "Stock\n1"),
                arguments("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "a\nb\nc"));
    }

    /** As a browser breaks the lines, whatever the element is that does. */
    @ParameterizedTest
    @MethodSource("lines")
    void wordsAreNotGluedWhereABrowserBreaksTheLine(String given, String words) {
        assertThat(html.words(html.sanitise(given))).isEqualTo(words);
    }

    @Test
    void linksInRichTextSayNothingOfWhereTheyComeFrom() {
        assertThat(html.sanitise("<a href=\"https://example.com/a?b=1\">x</a>"))
                .matches("<a href=\"https://example\\.com/a\\?b&#61;1\"" + REL + ">x</a>");
    }

    @Test
    void onlyNotesMentionColleaguesAndOnlyById() {
        var mention = "<span data-mention=\"01936e8a-7d5c-7c1e-8d21-5a4f9b3c2d10\">Ben</span>";

        assertThat(html.sanitiseNote(mention)).isEqualTo(mention);
        assertThat(Mentions.in(mention)).hasSize(1);
        assertThat(html.sanitise(mention)).isEqualTo("Ben");
        assertThat(html.sanitiseNote("<span data-mention=\"x\" onclick=\"alert(1)\">Ben</span>"))
                .isEqualTo("Ben");
        assertThat(html.sanitiseNote("<b data-mention=\"01936e8a-7d5c-7c1e-8d21-5a4f9b3c2d10\">Ben</b>"))
                .isEqualTo("<b>Ben</b>");
    }

    @Test
    void sanitisingTwiceIsSanitisingOnce() {
        attacks().forEach(attack -> {
            var once = html.sanitise(attack);
            assertThat(html.sanitise(once)).isEqualTo(once);
        });
    }

    @Test
    void blankLinesOfPlainTextBecomeParagraphsAndLineEndsBreaks() {
        assertThat(html.show("one\ntwo\n\nthree", null)).isEqualTo("<p>one<br>two</p><p>three</p>");
    }

    @Test
    void addressesInPlainTextBecomeLinks() {
        assertThat(html.show("see https://example.com/?a=1&b=2 now", null))
                .isEqualTo("<p>see <a href=\"https://example.com/?a=1&amp;b=2\" rel=\"nofollow noopener noreferrer\">"
                        + "https://example.com/?a=1&amp;b=2</a> now</p>");
    }

    @Test
    void scriptAddressesInPlainTextStayText() {
        assertThat(html.show("javascript:alert(1)", null)).isEqualTo("<p>javascript:alert(1)</p>");
    }

    @Test
    void emojiAndRightToLeftTextStayAsTheyAre() {
        for (var given : List.of("🖨️🔥", "שלום עולם", "مرحبا بالعالم")) {
            assertThat(text(html.show(given, null))).isEqualTo(given);
            assertThat(html.words(html.sanitise("<p>" + given + "</p>"))).isEqualTo(given);
        }
    }

    @Test
    void wordsOfRichTextKeepTheirLines() {
        assertThat(html.words("<p>one</p><p>two &amp; <b>three</b></p><ul><li>a</li><li>b</li></ul>"))
                .isEqualTo("one\ntwo & three\na\nb");
    }

    @Test
    void doubleBracesAreWordsLikeOthersAndStayWholeInTemplates() {
        assertThat(html.words(html.sanitise("<p>{{a}} {{{b}}}</p>"))).isEqualTo("{{a}} {{{b}}}");
        assertThat(html.sanitiseTemplate("<p onclick='x()'>{{a}} {{{b}}}</p>")).isEqualTo("<p>{{a}} {{{b}}}</p>");
    }

    @Property
    void plainTextNeverMakesATagOfItsOwn(@ForAll String given) {
        var shown = html.show(given, null);

        assertThat(shown.replaceAll("</?p>|<br>|<a href=\"https?://[^\"<>]*\" rel=\"[a-z ]*\">|</a>", ""))
                .doesNotContain("<", ">", "\"", "'");
    }

    private static String text(String shown) {
        return shown.replaceAll("<a [^>]*>|</a>", "")
                .replaceAll("^<p>|</p>$", "")
                .replace("</p><p>", "\n\n")
                .replace("<br>", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
