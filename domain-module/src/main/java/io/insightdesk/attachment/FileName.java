package io.insightdesk.attachment;

import io.insightdesk.platform.input.Text;
import java.util.regex.Pattern;

/**
 * The name of a file as it is kept and shown: only the last part of a path, on one line, without what reorders or hides
 * text (a name may pretend to be another: {@code exe.gpj} shown as {@code jpg.exe}). Never used as a path of ours.
 */
public record FileName(String text) {

    public static final int LONGEST = 200;

    private static final String NAMELESS = "file";
    private static final int LONGEST_EXTENSION = 20;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** What is left of any name; {@code null} and names of which nothing is left become {@code file}. */
    public static FileName of(String given) {
        var path = Text.line(given).replace('\\', '/');
        var name = INVISIBLE.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceAll("");
        var trimmed = trimmed(Text.line(name));
        return new FileName(trimmed.isEmpty() ? NAMELESS : trimmed(shortened(trimmed)));
    }

    /**
     * Without dots and blanks at both ends: names that begin with a dot are hidden, and Windows passes over the last ones. Both
     * at once, because behind one there may be the other.
     */
    private static String trimmed(String name) {
        var start = 0;
        var end = name.length();
        while (start < end && isTrimmed(name.charAt(start))) {
            start++;
        }
        while (start < end && isTrimmed(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean isTrimmed(char sign) {
        return sign == '.' || Character.isWhitespace(sign);
    }

    /** Cut in the middle, so that the extension stays. */
    private static String shortened(String name) {
        var points = name.codePoints().toArray();
        if (points.length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? new int[0] : name.substring(dot).codePoints().toArray();
        if (extension.length > LONGEST_EXTENSION) {
            extension = new int[0];
        }
        var kept = LONGEST - extension.length;
        return new String(points, 0, kept) + new String(extension, 0, extension.length);
    }
}
