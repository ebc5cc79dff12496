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

    /** {@link #clean Cleaned} and on one line. */
    public static String line(String given) {
        return clean(given).replaceAll("\\s*[\\n\\t]\\s*", " ");
    }
}
