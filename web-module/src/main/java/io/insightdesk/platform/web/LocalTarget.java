package io.insightdesk.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a page may send people on to: a path on this very host, never another site (CWE-601). */
public final class LocalTarget {

    private static final int LONGEST = 2000;

    private LocalTarget() {}

    /** The path and query that {@code sent} names, when it stays on this host. */
    public static Optional<String> of(String sent) {
        if (sent == null || sent.length() > LONGEST || !sent.startsWith("/") || hasTrap(sent)) {
            return Optional.empty();
        }
        try {
            var target = new URI(sent);
            return target.isAbsolute() || target.getRawAuthority() != null ? Optional.empty() : Optional.of(sent);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** The same path, with one slash where it begins: {@code //host/path} would name another host. */
    static String onThisHost(String path) {
        var begin = 0;
        while (begin < path.length() && (path.charAt(begin) == '/' || path.charAt(begin) == '\\')) {
            begin++;
        }
        return "/" + path.substring(begin);
    }

    /** Browsers read {@code //host} and {@code /\host} as another site, and skip control characters. */
    private static boolean hasTrap(String sent) {
        return sent.startsWith("//")
                || sent.indexOf('\\') >= 0
                || sent.chars().anyMatch(character -> character <= ' ' || character == 0x7f);
    }
}
