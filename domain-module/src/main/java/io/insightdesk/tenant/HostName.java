package io.insightdesk.tenant;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A host name that can lead to a desk, in lower case, without a port: labels of letters, digits and hyphens, at most 253
 * characters in all (RFC 1123, 2.1). The machine's own names can't: they mean the default tenant.
 */
public record HostName(String value) {

    private static final int LONGEST = 253;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern VALID = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*+");
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException when {@link #isValid} says no */
    public HostName {
        value = normalised(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a desk's host name");
        }
    }

    public static boolean isValid(String typed) {
        var host = normalised(typed);
        return host.length() <= LONGEST && VALID.matcher(host).matches() && !isOwnMachine(host);
    }

    /** @param host in lower case, without a port */
    public static boolean isOwnMachine(String host) {
        return OWN_MACHINE.contains(host);
    }

    private static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
