package io.insightdesk.platform.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a setting's value must be like. */
@FunctionalInterface
interface Check {

    /** For what only its use can judge, like a password. */
    Check ANYTHING = value -> Optional.empty();

    /** The short name of a tenant, or its ticket prefix. */
    Pattern TENANT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,30}");

    /**
     * @param value without blanks around it, and not empty
     * @return what is wrong, to be read behind the key ({@code must be a number from 1 to 10}); empty when nothing is. Never
     *     the value of what may be a secret
     */
    Optional<String> complaint(String value);

    /** @param complaint of every value that the pattern does not match as a whole */
    static Check matching(Pattern form, String complaint) {
        return value -> complainUnless(form.matcher(value).matches(), complaint);
    }

    /** @param least characters */
    static Check atLeast(int least) {
        return value -> complainUnless(value.length() >= least, "must have at least " + least + " characters");
    }

    static Check oneOf(String... allowed) {
        var values = List.of(allowed);
        return value -> complainUnless(values.contains(value), "must be one of " + String.join(", ", values));
    }

    static Check number(int least, int most) {
        return value -> complainUnless(isNumber(value, least, most), "must be a number from " + least + " to " + most);
    }

    static Optional<String> complainUnless(boolean right, String complaint) {
        return right ? Optional.empty() : Optional.of(complaint);
    }

    private static boolean isNumber(String value, int least, int most) {
        try {
            var number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
