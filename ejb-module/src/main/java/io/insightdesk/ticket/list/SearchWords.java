package io.insightdesk.ticket.list;

import io.insightdesk.platform.input.Text;

/**
 * What people type or paste into a search box, as searches take it: on one line, and of what is long only the
 * beginning.
 */
final class SearchWords {

    /** Characters; a word that would be cut is left out whole, because all words must be found. */
    static final int MOST = 500;

    /** UTF-16 units, among them white space that does not count. */
    private static final int LOOKED_AT = 4 * MOST;

    private SearchWords() {}

    static String of(String typed) {
        var line = Text.line(typed.substring(0, Math.min(typed.length(), LOOKED_AT)));
        if (line.codePointCount(0, line.length()) <= MOST) {
            return line;
        }
        var end = line.offsetByCodePoints(0, MOST);
        var blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > 0 ? blank : end);
    }
}
