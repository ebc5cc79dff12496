package io.insightdesk.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Folds what a message quotes of former ones behind "…", with an element that needs no script. A quote is a
 * {@code blockquote}, all below the head of a former message ({@link QuotedHead}), or lines that begin with {@code >} and
 * that somebody is said to have written or something is written above; the line before it that says who wrote when goes
 * with it. In sight stay a short quote with an answer under it, a message that is nothing but a quote, and all of a
 * ticket's first message: what somebody forwards is the request.
 */
@Named("quotes")
@ApplicationScoped
public class QuoteFolding {

    private static final int SHORT = 200;
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(On|Am|Le|El|Il|Op)\\b.{1,300}\\b(wrote|schrieb|écrit|escribió|scritto|schreef)\\b.{0,100}:",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_ATTRIBUTION = 400;
    private static final Pattern TIME = Pattern.compile("\\b[0-9]{1,2}[:.][0-9]{2}\\b");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern QUOTED_LINE = Pattern.compile("\\s*+&gt;");
    private static final Pattern RULE = Pattern.compile("[-_]{5,}+");
    private static final Pattern OPENING_TAG = Pattern.compile("<(p|div)( [^>]*)?>");
    private static final Pattern BLOCK = Pattern.compile(
            "\\s*+<(p|div|ul|ol|li|blockquote|pre|h[1-6]|table|caption|thead|tbody|tfoot|tr|th|td)[ />]");

    private static final List<String> SIGNS_OF_QUOTES = List.of("<blockquote", "&gt;");

    private enum Kind {
        OWN,
        BLANK,
        ATTRIBUTION,
        QUOTE
    }

    private record Piece(Kind kind, String html) {}

    /**
     * @param html sanitised
     * @param isFirst whether it is its ticket's first message, in which nothing can be a repetition
     * @param label what the control is called for those who don't see it
     */
    public String fold(String html, boolean isFirst, String label) {
        if (isFirst || !mayHaveQuote(html)) {
            return html;
        }
        var pieces = new Cutting().of(html);
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

    private static boolean mayHaveQuote(String html) {
        return SIGNS_OF_QUOTES.stream().anyMatch(html::contains) || QuotedHead.mayBeIn(html);
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

    /** Cuts a message into pieces; all behind the head of a former message is a quote. */
    private static final class Cutting {

        private final List<Piece> pieces = new ArrayList<>();
        private boolean isAllQuoted;

        List<Piece> of(String html) {
            addAll(html);
            return pieces;
        }

        private void addAll(String html) {
            var blocks = blocks(html);
            for (var at = 0; at < blocks.size(); at++) {
                var block = blocks.get(at);
                if (!isAllQuoted && isHead(blocks, at)) {
                    isAllQuoted = true;
                    quoteRuleAbove();
                }
                if (isAllQuoted || block.startsWith("<blockquote")) {
                    pieces.add(new Piece(Kind.QUOTE, block));
                } else {
                    add(block);
                }
            }
        }

        /** Mail programs write a head in a paragraph of lines, or in one paragraph for each of its lines. */
        private static boolean isHead(List<String> blocks, int at) {
            if (!QuotedHead.mayBegin(text(blocks.get(at)))) {
                return false;
            }
            var end = Math.min(blocks.size(), at + QuotedHead.MOST_LINES);
            return QuotedHead.begins(HtmlText.of(String.join("", blocks.subList(at, end)))
                    .lines()
                    .toList());
        }

        private void quoteRuleAbove() {
            var last = pieces.size() - 1;
            if (last >= 0 && RULE.matcher(text(pieces.get(last).html())).matches()) {
                pieces.set(last, new Piece(Kind.QUOTE, pieces.get(last).html()));
            }
        }

        private void add(String block) {
            var tag = OPENING_TAG.matcher(block);
            if (!BLOCK.matcher(block).lookingAt()) {
                addLines("<div>", block, "</div>");
            } else if (!tag.lookingAt() || !block.endsWith("</" + tag.group(1) + ">")) {
                pieces.add(new Piece(kind(block), block));
            } else {
                addInside(block, tag.group(), tag.group(1));
            }
        }

        private void addInside(String block, String opening, String name) {
            var inside = block.substring(opening.length(), block.lastIndexOf('<'));
            if (name.equals("p")) {
                addLines(opening, inside, "</p>");
            } else if (mayHaveQuote(inside)) {
                addAll(inside);
            } else {
                pieces.add(new Piece(kind(block), block));
            }
        }

        /** A paragraph cut where quoted lines begin or end, and before the line that says whose they are. */
        private void addLines(String opening, String inside, String closing) {
            var lines = lines(inside);
            var head = startOfHead(lines);
            var run = new ArrayList<String>();
            var isQuoted = false;
            for (var line : lines.subList(0, head)) {
                if (QUOTED_LINE.matcher(line).lookingAt() != isQuoted) {
                    addRun(opening, run, closing, isQuoted);
                    isQuoted = !isQuoted;
                }
                run.add(line);
            }
            addRun(opening, run, closing, isQuoted);
            if (head < lines.size()) {
                isAllQuoted = true;
                pieces.add(new Piece(Kind.QUOTE, paragraph(opening, lines.subList(head, lines.size()), closing)));
            }
        }

        /** Which of the lines begins the head of a former message; behind them when none does. */
        private static int startOfHead(List<String> lines) {
            var texts = lines.stream().map(QuoteFolding::text).toList();
            return IntStream.range(0, texts.size())
                    .filter(at -> QuotedHead.mayBegin(texts.get(at))
                            && QuotedHead.begins(texts.subList(at, Math.min(texts.size(), at + QuotedHead.MOST_LINES))))
                    .map(at -> at > 0 && RULE.matcher(texts.get(at - 1)).matches() ? at - 1 : at)
                    .findFirst()
                    .orElse(lines.size());
        }

        private void addRun(String opening, List<String> run, String closing, boolean isQuoted) {
            if (run.isEmpty()) {
                return;
            }
            if (isQuoted) {
                pieces.add(new Piece(isQuoteHere() ? Kind.QUOTE : Kind.OWN, paragraph(opening, run, closing)));
            } else {
                var start = startOfAttribution(run);
                addOwn(opening, run.subList(0, start), closing);
                addOwn(opening, run.subList(start, run.size()), closing);
            }
            run.clear();
        }

        /** Lines that nobody is said to have written, and a terminal's behind "it says:", are the author's own. */
        private boolean isQuoteHere() {
            var before =
                    pieces.stream().filter(piece -> piece.kind() != Kind.BLANK).reduce((former, latter) -> latter);
            return before.filter(piece ->
                            piece.kind() != Kind.OWN || !text(piece.html()).endsWith(":"))
                    .isPresent();
        }

        private void addOwn(String opening, List<String> run, String closing) {
            if (!run.isEmpty()) {
                var paragraph = paragraph(opening, run, closing);
                pieces.add(new Piece(kind(paragraph), paragraph));
            }
        }
    }

    /** Mail programs break the line of who wrote when in up to three. */
    private static int startOfAttribution(List<String> run) {
        for (var start = run.size() - 1; start >= Math.max(0, run.size() - 3); start--) {
            if (kind(String.join("<br>", run.subList(start, run.size()))) == Kind.ATTRIBUTION) {
                return start;
            }
        }
        return run.size();
    }

    private static String paragraph(String opening, List<String> lines, String closing) {
        return opening + String.join("<br>", lines) + closing;
    }

    private static Kind kind(String html) {
        var text = text(html);
        if (text.isEmpty()) {
            return Kind.BLANK;
        }
        return isAttribution(text) || QuotedHead.isMark(text) ? Kind.ATTRIBUTION : Kind.OWN;
    }

    /** In languages whose words for it are not known, by an address or by when it was. */
    private static boolean isAttribution(String text) {
        return ATTRIBUTION.matcher(text).matches()
                || (text.length() <= LONGEST_ATTRIBUTION
                        && text.endsWith(":")
                        && TIME.matcher(text).find()
                        && (text.indexOf('@') >= 0 || YEAR.matcher(text).find()));
    }

    private static String text(String html) {
        return Jsoup.parse(html).text();
    }

    /** The outermost blocks, and the text between them with what is in its lines. */
    private static List<String> blocks(String html) {
        return cut(html, element -> element.isBlock() && !element.nameIs("hr")).stream()
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
