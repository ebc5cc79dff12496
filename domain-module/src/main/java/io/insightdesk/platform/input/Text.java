package io.insightdesk.platform.input;

/** Cleaning of text that people send: what can't be stored or shown goes, everything else stays as it was meant. */
public final class Text {

    private Text() {}

    /**
     * Without control characters (tab and line feed stay), with {@code \n} line ends, halves of surrogate pairs replaced
     * by U+FFFD, and without white space at both ends. {@code null} becomes the empty text.
     */
    public static String clean(String given) {
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
        return cleaned.toString().strip();
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
