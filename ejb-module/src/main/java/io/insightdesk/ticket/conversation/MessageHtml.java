package io.insightdesk.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * Messages as HTML that is safe to show. Rich text passes an allow-list when it comes in and again when it is shown;
 * plain text is escaped, its blank lines become paragraphs and its addresses links.
 */
@ApplicationScoped
public class MessageHtml {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']{1,2000}");
    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");
    private static final Pattern BROKEN_BRACES = Pattern.compile("\\{<!-- -->(?=\\{)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern CELLS = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int MOST_CELLS = 100;

    /** Elements of which only the line remains that they stand on. */
    private static final String[] OTHER_BLOCKS = {
        "address",
        "article",
        "aside",
        "center",
        "dd",
        "details",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "legend",
        "main",
        "nav",
        "section",
        "summary"
    };

    private static final PolicyFactory ALLOWED = allowList().toFactory();
    private static final PolicyFactory WITH_MENTIONS = allowList()
            .allowAttributes(Mentions.ATTRIBUTE)
            .matching(Mentions.ID)
            .onElements("span")
            .toFactory();

    /** Only what the allow-list knows of the given rich text. */
    public String sanitise(String given) {
        return ALLOWED.sanitize(given);
    }

    /** {@link #sanitise} for notes, in which colleagues are mentioned. */
    public String sanitiseNote(String given) {
        return WITH_MENTIONS.sanitize(given);
    }

    /** The words of sanitised rich text, for search and mails. */
    public String words(String html) {
        return HtmlText.of(html);
    }

    /** {@link #sanitise} for texts in which double braces have a meaning. */
    public String sanitiseTemplate(String given) {
        return wholeBraces(sanitise(given));
    }

    /** The sanitiser puts a comment between two braces, so that no template engine in a page takes them for its own. */
    private static String wholeBraces(String safe) {
        return BROKEN_BRACES.matcher(safe).replaceAll("{");
    }

    /** @param bodyHtml sanitised rich text, or {@code null} when {@code body} is all there is */
    public String show(String body, String bodyHtml) {
        return bodyHtml != null ? WITH_MENTIONS.sanitize(bodyHtml) : paragraphs(body);
    }

    private static HtmlPolicyBuilder allowList() {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "br",
                        "div",
                        "span",
                        "b",
                        "strong",
                        "i",
                        "em",
                        "u",
                        "s",
                        "sup",
                        "sub",
                        "del",
                        "ins",
                        "ul",
                        "ol",
                        "li",
                        "blockquote",
                        "pre",
                        "code",
                        "h1",
                        "h2",
                        "h3",
                        "table",
                        "caption",
                        "thead",
                        "tbody",
                        "tfoot",
                        "tr",
                        "th",
                        "td",
                        "hr",
                        "a")
                .allowElements((name, attributes) -> "div", OTHER_BLOCKS)
                .withPreprocessor(AltTexts::new)
                .allowAttributes("dir")
                .matching(true, "ltr", "rtl", "auto")
                .globally()
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("value")
                .matching(NUMBER)
                .onElements("li")
                .allowAttributes("colspan", "rowspan")
                .matching((element, attribute, value) -> bounded(value))
                .onElements("td", "th")
                .allowAttributes("href")
                .onElements("a")
                .allowStandardUrlProtocols()
                .requireRelsOnLinks("nofollow", "noopener", "noreferrer");
    }

    /** How many cells one takes, never so many that a short message becomes an endless table. */
    private static String bounded(String cells) {
        var given = cells.strip();
        return CELLS.matcher(given).matches() ? String.valueOf(Math.min(MOST_CELLS, Integer.parseInt(given))) : null;
    }

    /** Pictures are not loaded from elsewhere; what they are said to show stands in their place. */
    private record AltTexts(HtmlStreamEventReceiver receiver) implements HtmlStreamEventReceiver {

        @Override
        public void openDocument() {
            receiver.openDocument();
        }

        @Override
        public void closeDocument() {
            receiver.closeDocument();
        }

        @Override
        public void closeTag(String element) {
            receiver.closeTag(element);
        }

        @Override
        public void text(String words) {
            receiver.text(words);
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if (!element.equalsIgnoreCase("img")) {
                receiver.openTag(element, attributes);
                return;
            }
            for (var at = 0; at + 1 < attributes.size(); at += 2) {
                if (attributes.get(at).equals("alt") && !attributes.get(at + 1).isBlank()) {
                    text("[" + attributes.get(at + 1).strip() + "]");
                }
            }
        }
    }

    private static String paragraphs(String body) {
        var html = new StringBuilder();
        for (var paragraph : BLANK_LINES.split(body)) {
            html.append("<p>").append(withLinks(paragraph)).append("</p>");
        }
        return html.toString();
    }

    private static String withLinks(String text) {
        var html = new StringBuilder();
        var matcher = ADDRESS.matcher(text);
        var done = 0;
        while (matcher.find()) {
            html.append(escaped(text.substring(done, matcher.start())));
            var address = escaped(matcher.group());
            html.append("<a href=\"").append(address).append("\" rel=\"nofollow noopener noreferrer\">");
            html.append(address).append("</a>");
            done = matcher.end();
        }
        return html.append(escaped(text.substring(done))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
