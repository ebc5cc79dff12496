package io.insightdesk.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address as people type it, in lower case. The check is the one of the HTML standard's {@code type=email} field,
 * with at most 64 characters before the {@code @} and 254 in all (RFC 5321, 4.5.3.1) and at least one dot in the domain.
 */
public record EmailAddress(String value) {

    /** The most characters of an address. */
    public static final int LONGEST = 254;

    private static final Pattern VALID = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)++");

    /** @throws IllegalArgumentException when {@link #isValid} says no */
    public EmailAddress {
        value = normalised(value);
        if (!isNormalisedAndValid(value)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    public static boolean isValid(String typed) {
        return typed != null && isNormalisedAndValid(normalised(typed));
    }

    private static boolean isNormalisedAndValid(String address) {
        return address.length() <= LONGEST && VALID.matcher(address).matches();
    }

    private static String normalised(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** The part before the {@code @}: what a person is called until a name is known. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }
}
