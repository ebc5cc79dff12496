package io.insightdesk.account;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.util.Locale;

/**
 * The rules for a password that somebody chooses: long enough, and nothing that is easily guessed of this person. No
 * demands for kinds of characters, because they make people choose worse ones (NIST SP 800-63B, 3.1.1.2).
 */
public final class NewPassword {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 256;

    private static final int FEWEST_DIFFERENT = 4;

    private NewPassword() {}

    /** Reports what is wrong with {@code typed} as the new password of this person. */
    public static void check(InputCheck check, String field, String typed, EmailAddress owner) {
        if (typed.toLowerCase(Locale.ROOT).contains(owner.value())) {
            check.wrong(field, Rule.GUESSABLE);
        } else {
            check(check, field, typed);
        }
    }

    /** Reports what is wrong with {@code typed} as anybody's new password. */
    public static void check(InputCheck check, String field, String typed) {
        var length = typed.codePointCount(0, typed.length());
        if (length < SHORTEST) {
            check.wrong(field, Rule.TOO_SHORT, SHORTEST);
        } else if (length > LONGEST) {
            check.wrong(field, Rule.TOO_LONG, LONGEST);
        } else if (typed.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            check.wrong(field, Rule.GUESSABLE);
        }
    }
}
