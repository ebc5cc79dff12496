package io.insightdesk.platform.input;

/** Cleaning of text that people send: what can't be stored or shown goes, everything else stays as it was meant. */
public final class Text {

    /** Characters beyond four times the longest text, mostly white space around it, that are still looked at. */
    private static final int SLACK = 4096;

    private Text() {}

    /**
     * Whether nobody means a text of this length to be as short as it must be, whatever is cleaned away. It is refused
     * without the work.
     *
     * @param longest the most characters allowed, as code points
     */
    static boolean isOutOfBounds(String given, int longest) {
        return given != null && given.length() > mostGiven(longest);
    }

    /** In {@code char}s: surrogate pairs, each line with two ends, and white space around it all. */
    private static int mostGiven(int longest) {
        return 4 * longest + SLACK;
    }

    /** The beginning of what is out of bounds, to spare the work. */
    static String bounded(String given, int longest) {
        return isOutOfBounds(given, longest) ? given.substring(0, mostGiven(longest)) : given;
    }

    /**
     * Without control characters (tab and line feed stay), with {@code \n} line ends, halves of surrogate pairs replaced
     * by U+FFFD, and without white space at both ends. {@code null} becomes the empty text.
     */
    public static String clean(String given) {
        return storable(given).strip();
    }

    /**
     * {@link #clean Cleaned}, but of several lines the first one keeps its indentation, as columns and source code need
     * it.
     */
    public static String lines(String given) {
        var text = storable(given).stripTrailing();
        var words = text.stripLeading();
        return words.indexOf('\n') < 0
                ? words
                : text.substring(text.lastIndexOf('\n', text.length() - words.length()) + 1);
    }

    private static String storable(String given) {
        if (given == null) {
            return "";
        }
        var cleaned = new StringBuilder(given.length());
        given.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                cleaned.append('\uFFFD');
            } else if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
                cleaned.appendCodePoint(point);
            }
        });
        return cleaned.toString();
    }

    /** {@link #clean Cleaned} and on one line: white space with a line feed or a tab in it becomes one blank. */
    public static String line(String given) {
        var text = clean(given);
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0 ? text : joined(text);
    }

    private static String joined(String text) {
        var line = new StringBuilder(text.length());
        for (var index = 0; index < text.length(); ) {
            var end = endOfBlanks(text, index);
            if (end == index) {
                line.append(text.charAt(index++));
            } else {
                var blanks = text.substring(index, end);
                line.append(blanks.chars().allMatch(blank -> blank == ' ') ? blanks : " ");
                index = end;
            }
        }
        return line.toString();
    }

    private static int endOfBlanks(String text, int start) {
        var end = start;
        while (end < text.length() && " \n\t".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
