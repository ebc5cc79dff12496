package io.insightdesk.ticket.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                "<a href=\"http://ok.test\" target=_blank>x</a>");
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
                                "</?(p|br|div|span|b|strong|i|em|u|s|ul|ol|li|blockquote|pre|code|h[1-3]|table|thead"
                                        + "|tbody|tr|th|td|hr|a)( ?/)?>")
                        || tag.matches("<a href=\"(https?://|mailto:)[^\"<>]*\"" + REL + ">"));
    }

    @Test
    void ordinaryRichTextStays() {
        var given = "<p>One <b>bold</b> <em>word</em></p><ul><li>a</li><li>b</li></ul>"
                + "<blockquote>quoted</blockquote><pre><code>x = 1</code></pre>";

        assertThat(html.sanitise(given)).isEqualTo(given.replace("=", "&#61;"));
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
