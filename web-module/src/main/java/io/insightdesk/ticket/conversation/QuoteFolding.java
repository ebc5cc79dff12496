package io.insightdesk.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Folds what a message quotes of former ones behind "…", with an element that needs no script. A quote is a
 * {@code blockquote}, or lines that begin with {@code >}; the line before it that says who wrote when goes with it. A short
 * quote with an answer under it stays in sight, as does a message that is nothing but a quote.
 */
@Named("quotes")
@ApplicationScoped
public class QuoteFolding {

    private static final int SHORT = 200;
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(On|Am|Le|El|Il|Op)\\b.{1,300}\\b(wrote|schrieb|écrit|escribió|scritto|schreef)\\b.{0,100}:",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ALL_BELOW = Pattern.compile(
            "-{3,} ?(Original Message|Ursprüngliche Nachricht|Forwarded message) ?-{3,}.*", Pattern.DOTALL);
    private static final Pattern QUOTED_LINE = Pattern.compile("\\s*+&gt;");

    private static final Set<String> WITHIN_TEXT = Set.of("br", "hr");
    private static final List<String> SIGNS_OF_QUOTES = List.of("<blockquote", "&gt;", "---");

    private enum Kind {
        OWN,
        BLANK,
        ATTRIBUTION,
        QUOTE
    }

    private record Piece(Kind kind, String html) {}

    /**
     * @param html sanitised
     * @param label what the control is called for those who don't see it
     */
    public String fold(String html, String label) {
        if (SIGNS_OF_QUOTES.stream().noneMatch(html::contains)) {
            return html;
        }
        var pieces = pieces(html);
        if (pieces.stream().noneMatch(piece -> piece.kind() == Kind.QUOTE)
                || pieces.stream().noneMatch(piece -> piece.kind() == Kind.OWN)) {
            return html;
        }
        var folded = new StringBuilder();
        for (var at = 0; at < pieces.size(); ) {
            var end = endOfQuote(pieces, at);
            if (end == at) {
                folded.append(pieces.get(at++).html());
                continue;
            }
            var quote = pieces.subList(at, end);
            folded.append(isFolded(quote, end == pieces.size()) ? details(html(quote), label) : html(quote));
            at = end;
        }
        return folded.toString();
    }

    private static boolean isFolded(List<Piece> quote, boolean isLast) {
        return isLast
                || quote.get(0).kind() == Kind.ATTRIBUTION
                || text(html(quote)).length() > SHORT;
    }

    /** Where the quote ends that begins here; here when none does. */
    private static int endOfQuote(List<Piece> pieces, int start) {
        var end = start;
        for (var at = start; at < pieces.size(); at++) {
            switch (pieces.get(at).kind()) {
                case QUOTE -> end = at + 1;
                case BLANK -> {
                    if (at == start) {
                        return start;
                    }
                }
                case ATTRIBUTION -> {
                    if (at != start) {
                        return end;
                    }
                }
                case OWN -> {
                    return end;
                }
            }
        }
        return end == start ? start : pieces.size();
    }

    private static String html(List<Piece> pieces) {
        return String.join("", pieces.stream().map(Piece::html).toList());
    }

    private static String details(String quote, String label) {
        return "<details class=\"quoted\"><summary title=\"" + label + "\" aria-label=\"" + label + "\">…</summary>"
                + quote + "</details>";
    }

    private static List<Piece> pieces(String html) {
        var pieces = new ArrayList<Piece>();
        var isAllQuoted = false;
        for (var block : blocks(html)) {
            isAllQuoted |= ALL_BELOW.matcher(text(block)).matches();
            if (isAllQuoted) {
                pieces.add(new Piece(Kind.QUOTE, block));
            } else {
                pieces.addAll(piecesOf(block));
            }
        }
        return pieces;
    }

    private static List<Piece> piecesOf(String block) {
        if (block.startsWith("<blockquote")) {
            return List.of(new Piece(Kind.QUOTE, block));
        }
        if (block.startsWith("<div") && block.contains("<blockquote")) {
            return pieces(block.substring(block.indexOf('>') + 1, block.lastIndexOf('<')));
        }
        return block.startsWith("<p>") && block.endsWith("</p>")
                ? paragraphs(block.substring(3, block.length() - 4))
                : List.of(new Piece(kind(block), block));
    }

    /** A paragraph cut where quoted lines begin or end, and before the line that says whose they are. */
    private static List<Piece> paragraphs(String inside) {
        var pieces = new ArrayList<Piece>();
        var run = new ArrayList<String>();
        var isQuoted = false;
        for (var line : lines(inside)) {
            if (QUOTED_LINE.matcher(line).lookingAt() != isQuoted) {
                addRun(pieces, run, isQuoted);
                isQuoted = !isQuoted;
            }
            run.add(line);
        }
        addRun(pieces, run, isQuoted);
        return pieces;
    }

    private static void addRun(List<Piece> pieces, List<String> run, boolean isQuoted) {
        if (isQuoted) {
            pieces.add(new Piece(Kind.QUOTE, paragraph(run)));
        } else if (!run.isEmpty()) {
            var start = startOfAttribution(run);
            if (start > 0) {
                pieces.add(new Piece(kind(paragraph(run.subList(0, start))), paragraph(run.subList(0, start))));
            }
            if (start < run.size()) {
                var rest = paragraph(run.subList(start, run.size()));
                pieces.add(new Piece(kind(rest), rest));
            }
        }
        run.clear();
    }

    /** Mail programs break the line of who wrote when in up to three. */
    private static int startOfAttribution(List<String> run) {
        for (var start = run.size() - 1; start >= Math.max(0, run.size() - 3); start--) {
            if (kind(paragraph(run.subList(start, run.size()))) == Kind.ATTRIBUTION) {
                return start;
            }
        }
        return run.size();
    }

    private static String paragraph(List<String> lines) {
        return "<p>" + String.join("<br>", lines) + "</p>";
    }

    private static Kind kind(String html) {
        var text = text(html);
        if (text.isEmpty()) {
            return Kind.BLANK;
        }
        return ATTRIBUTION.matcher(text).matches() ? Kind.ATTRIBUTION : Kind.OWN;
    }

    private static String text(String html) {
        return Jsoup.parse(html).text();
    }

    /** The outermost elements, and the text between them. */
    private static List<String> blocks(String html) {
        return cut(html, element -> !WITHIN_TEXT.contains(element.normalName())).stream()
                .filter(block -> !block.isBlank())
                .toList();
    }

    private static List<String> lines(String inside) {
        var cut = cut(inside, element -> element.nameIs("br"));
        return IntStream.iterate(0, at -> at < cut.size(), at -> at + 2)
                .mapToObj(cut::get)
                .toList();
    }

    /**
     * As it is written: what is before the first of these outermost elements, the element, what is behind it, and so
     * on.
     */
    private static List<String> cut(String html, Predicate<Element> at) {
        var cut = new ArrayList<String>();
        var done = 0;
        var parser = Parser.htmlParser().setTrackPosition(true);
        for (var element : Jsoup.parse(html, "", parser).body().children()) {
            var start = element.sourceRange().startPos();
            if (start >= done && at.test(element)) {
                cut.add(html.substring(done, start));
                done = Math.max(
                        element.sourceRange().endPos(), element.endSourceRange().endPos());
                cut.add(html.substring(start, done));
            }
        }
        cut.add(html.substring(done));
        return cut;
    }
}
