package io.insightdesk.ticket.list;

import io.insightdesk.platform.input.Text;
import java.util.regex.Pattern;

/**
 * Some words of a conversation around what a search found.
 *
 * @param text with control characters around each found word, which no message contains: {@link Text#clean} removes them
 */
public record Excerpt(String text) {

    static final char BEGIN = '\u0002';
    static final char END = '\u0003';

    /** Where {@code search_marked_text} divides words, which nobody is to see. */
    private static final String DIVIDER = "\uE000";

    /** Found words with nothing between them but the signs that join them. */
    private static final Pattern JOINED = Pattern.compile(END + "([/._\\\\@:?&=+#~%-]{0,3})" + BEGIN);

    /** @param marked as the database marks it; {@code null} where a conversation has no words */
    static Excerpt of(String marked) {
        return new Excerpt(
                marked == null
                        ? null
                        : JOINED.matcher(marked.replace(DIVIDER, "")).replaceAll("$1"));
    }

    boolean isMarked() {
        return text != null && text.indexOf(BEGIN) >= 0;
    }

    /** Escaped HTML on one line, with each found word in a {@code mark} element. */
    public String html() {
        var html = new StringBuilder(text.length() + 64);
        text.chars().forEach(character -> {
            switch (character) {
                case BEGIN -> html.append("<mark>");
                case END -> html.append("</mark>");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\n', '\t' -> html.append(' ');
                default -> html.append((char) character);
            }
        });
        return html.toString();
    }
}
