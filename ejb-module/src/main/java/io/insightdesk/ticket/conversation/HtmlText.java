package io.insightdesk.ticket.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of HTML in lines, as a browser shows them: what begins a line there begins one here, whatever element it is.
 * The cells of a table's row are divided by tabs, unless one of them has several lines.
 */
public final class HtmlText implements NodeVisitor {

    private static final char HARD_BLANK = '\u00a0';
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

    /** A row whose cells are read, and what was read before it. */
    private record Row(StringBuilder before, List<String> cells) {}

    private final Deque<Row> rows = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();
    private int preformatted;

    private HtmlText() {}

    public static String of(String html) {
        var reader = new HtmlText();
        Jsoup.parseBodyFragment(html).body().traverse(reader);
        return reader.text.toString().replace(HARD_BLANK, ' ').strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
    }

    private void begin(Element element) {
        var name = element.normalName();
        if (name.equals("br")) {
            text.append('\n');
        } else if (name.equals("tr")) {
            breakLine();
            rows.push(new Row(text, new ArrayList<>()));
            text = new StringBuilder();
        } else if (isCell(name)) {
            text = new StringBuilder();
        } else if (element.isBlock()) {
            breakLine();
            preformatted += name.equals("pre") ? 1 : 0;
        }
    }

    private void end(Element element) {
        var name = element.normalName();
        if (name.equals("tr")) {
            var row = rows.pop();
            text = row.before().append(joined(row.cells()));
            breakLine();
        } else if (isCell(name)) {
            rows.peek().cells().add(text.toString().stripTrailing());
        } else if (element.isBlock()) {
            preformatted -= name.equals("pre") ? 1 : 0;
            breakLine();
        }
    }

    private boolean isCell(String name) {
        return CELLS.contains(name) && !rows.isEmpty();
    }

    private static String joined(List<String> cells) {
        var hasLines = cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
        return String.join(hasLines ? "\n" : "\t", cells);
    }

    private void append(String words) {
        if (preformatted > 0) {
            text.append(words);
            return;
        }
        var shown = BLANKS.matcher(words).replaceAll(" ");
        var isGap = text.isEmpty() || " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
        text.append(isGap && shown.startsWith(" ") ? shown.substring(1) : shown);
    }

    /** Ends the line, if there is anything on it. */
    private void breakLine() {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ' && preformatted == 0) {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }
}
