package io.insightdesk.tenant;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a desk's ticket numbers begin with, the {@code ACME} of {@code ACME-1042}: capitals and digits, a letter first.
 */
public record TicketPrefix(String value) {

    private static final Pattern VALID = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    /** @throws IllegalArgumentException when {@link #isValid} says no */
    public TicketPrefix {
        value = normalised(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a ticket prefix");
        }
    }

    public static boolean isValid(String typed) {
        return VALID.matcher(normalised(typed)).matches();
    }

    /** The tenant's name in addresses and settings. */
    public String slug() {
        return value.toLowerCase(Locale.ROOT);
    }

    private static String normalised(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
