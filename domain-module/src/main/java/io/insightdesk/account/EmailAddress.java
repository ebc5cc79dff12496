package io.insightdesk.account;

import io.insightdesk.platform.input.Text;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address as people type it, in lower case, with an internationalised domain in ASCII ({@code xn--}). The check is the one of the HTML standard's {@code type=email} field,
 * with at most 64 characters before the {@code @} and 254 in all (RFC 5321, 4.5.3.1) and at least one dot in the domain.
 */
public record EmailAddress(String value) {

    /** The most characters of an address. */
    public static final int LONGEST = 254;

    /** German sharp s, final sigma, joiners. */
    private static final String AMBIGUOUS = "\u00DF\u1E9E\u03C2\u200C\u200D";

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
        var address = Text.trim(typed).toLowerCase(Locale.ROOT);
        var at = address.lastIndexOf('@');
        return at < 0 || isAscii(address)
                ? address
                : address.substring(0, at + 1) + asciiDomain(address.substring(at + 1));
    }

    /**
     * As mail servers know it. The domain as it is, which is invalid then, if it can't be said in ASCII, or not for sure: what
     * these letters become differs by the version of the rules (UTS #46, section 7), and mail would go to others.
     */
    private static String asciiDomain(String domain) {
        if (domain.length() > LONGEST || domain.chars().anyMatch(letter -> AMBIGUOUS.indexOf(letter) >= 0)) {
            return domain;
        }
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return domain;
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    /** An address for people to read: its domain with the letters that {@code xn--} stands for. */
    public static String shown(String address) {
        var at = address == null ? -1 : address.lastIndexOf('@');
        return at < 0 || !address.contains("xn--")
                ? address
                : address.substring(0, at + 1) + IDN.toUnicode(address.substring(at + 1));
    }

    /** The part before the {@code @}: what a person is called until a name is known. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }
}
