package io.insightdesk.attachment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file that a client asks for (RFC 9110, section 14). One range of bytes is understood; whoever asks for
 * several, or for anything else, gets the whole file, as the RFC allows.
 *
 * @param first of the bytes wanted, from 0
 * @param last of the bytes wanted, included
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");
    private static final Pattern END = Pattern.compile("bytes=-(\\d{1,18})");

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    /** @param size of the file, in bytes */
    static Optional<ByteRange> parse(String header, long size) {
        var given = header == null ? "" : header;
        var end = END.matcher(given);
        if (end.matches()) {
            return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(end.group(1))), size - 1));
        }
        var one = ONE.matcher(given);
        if (!one.matches()) {
            return Optional.empty();
        }
        var first = Long.parseLong(one.group(1));
        var last = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        return last < first ? Optional.empty() : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    /** Whether the file has none of these bytes. */
    boolean isOutside(long size) {
        return first >= size;
    }

    long length() {
        return last - first + 1;
    }

    /** As {@code Content-Range} says it. */
    String of(long size) {
        return "bytes %d-%d/%d".formatted(first, last, size);
    }
}
