package io.insightdesk.platform.config;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of a machine by its form (RFC 1123, and the underscore that container networks use), or its address. */
final class HostName implements Check {

    private static final int LONGEST = 253;
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,253}");

    @Override
    public Optional<String> complaint(String value) {
        return Check.complainUnless(
                isName(value) || AddressRange.address(value).isPresent(), "must be the name of a host or an address");
    }

    private static boolean isName(String value) {
        if (value.length() > LONGEST) {
            return false;
        }
        var withoutRoot = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
        var parts = DOT.split(withoutRoot, -1);
        // with a number at the end it is an address that is none, like 10.0.0.256: no top level domain is a number
        return Stream.of(parts).allMatch(part -> PART.matcher(part).matches())
                && !DIGITS.matcher(parts[parts.length - 1]).matches();
    }
}
