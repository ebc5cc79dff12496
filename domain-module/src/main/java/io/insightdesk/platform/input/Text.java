package io.insightdesk.platform.input;

import java.text.Normalizer;

/** Cleaning of text that people send: what can't be stored or shown goes, everything else stays as it was meant. */
public final class Text {

    /** Characters beyond four times the longest text, mostly white space around it, that are still looked at. */
    private static final int SLACK = 4096;

    /** Below are only letters that are composed already. */
    private static final int FIRST_MARK = 0x0300;

    private static final int MOST_MARKS = 30;

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
     * by U+FFFD, letters composed (NFC), and without blanks and other {@link #trim invisible characters} at both ends.
     * {@code null} becomes the empty text, and so does one of which nothing is seen.
     */
    public static String clean(String given) {
        var text = trim(storable(given));
        return isBlank(text) ? "" : text;
    }

    /**
     * {@link #clean Cleaned}, but of several lines the first one keeps its indentation, as columns and source code need
     * it.
     */
    public static String lines(String given) {
        var text = storable(given);
        var words = trim(text);
        if (isBlank(words)) {
            return "";
        }
        var begin = text.indexOf(words);
        return words.indexOf('\n') < 0
                ? words
                : text.substring(text.lastIndexOf('\n', begin) + 1, begin + words.length());
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
        return composed(cleaned.toString());
    }

    /** Whether nothing is seen of it: blanks, and what is invisible alone. {@code null} is blank. */
    public static boolean isBlank(String text) {
        return text == null || text.codePoints().allMatch(Invisible::isAlone);
    }

    /** Without blanks at both ends, also those that break no line, and without what only divides, joins or fills there. */
    public static String trim(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && Invisible.isAtEnd(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && Invisible.isAtEnd(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** What looks the same is the same: letters and their accents as one character, where there is one. */
    private static String composed(String text) {
        return text.chars().allMatch(sign -> sign < FIRST_MARK)
                ? text
                : withFewMarks(Normalizer.normalize(withFewMarks(text), Normalizer.Form.NFC));
    }

    /** No language has that many marks on a letter, and sorting endless ones takes endless time (UAX #15, section 13). */
    private static String withFewMarks(String text) {
        var few = new StringBuilder(text.length());
        var marks = 0;
        for (var index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            var point = text.codePointAt(index);
            var type = Character.getType(point);
            marks = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                few.appendCodePoint(point);
            }
        }
        return few.length() == text.length() ? text : few.toString();
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
