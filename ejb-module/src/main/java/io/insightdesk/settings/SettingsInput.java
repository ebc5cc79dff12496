package io.insightdesk.settings;

import io.insightdesk.account.EmailAddress;
import io.insightdesk.platform.Language;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.tenant.TenantSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns a draft of settings into checked terms. */
final class SettingsInput {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_EMAIL = 254;

    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
    private static final Duration SOONEST_CLOSE = Duration.ofMinutes(1);
    private static final Duration LATEST_CLOSE = Duration.ofDays(365);
    private static final Duration LONGEST_REOPEN = Duration.ofDays(3650);
    private static final Duration LATEST_RATING = Duration.ofDays(90);

    private final InputCheck check = new InputCheck();
    private final TenantSettings before;

    /** @param before what stays where the draft says nothing */
    SettingsInput(TenantSettings before) {
        this.before = before;
    }

    /** @throws InvalidInputException with all that is wrong */
    TenantSettings check(SettingsDraft draft) {
        var terms = new TenantSettings(
                draft.name() == null ? before.name() : check.line("name", draft.name(), LONGEST_NAME),
                draft.brandColor() == null ? before.brandColor() : color(draft.brandColor()),
                draft.language() == null ? before.locale() : language(draft.language()),
                draft.timeZone() == null ? before.timeZone() : zone(draft.timeZone()),
                draft.mailFrom() == null ? before.mailFrom() : sender(draft.mailFrom()),
                draft.registrationOpen() == null ? before.registrationOpen() : draft.registrationOpen(),
                draft.guestsWelcome() == null ? before.guestsWelcome() : draft.guestsWelcome(),
                draft.tagsSeenByCustomers() == null ? before.tagsSeenByCustomers() : draft.tagsSeenByCustomers(),
                draft.autoCloseSeconds() == null
                        ? before.autoClose()
                        : duration("autoCloseSeconds", draft.autoCloseSeconds(), SOONEST_CLOSE, LATEST_CLOSE),
                draft.reopenSeconds() == null
                        ? before.reopenWindow()
                        : duration("reopenSeconds", draft.reopenSeconds(), Duration.ZERO, LONGEST_REOPEN),
                draft.satisfaction() == null
                        ? before.satisfactionDelay()
                        : Optional.ofNullable(draft.satisfaction().seconds())
                                .map(seconds ->
                                        duration("satisfactionSeconds", seconds, Duration.ZERO, LATEST_RATING)));
        check.throwIfWrong();
        return terms;
    }

    private String color(String given) {
        var color = given.strip().toLowerCase(Locale.ROOT);
        if (!COLOR.matcher(color).matches()) {
            check.wrong("brandColor", Rule.NOT_A_COLOR);
        }
        return color;
    }

    private Locale language(String given) {
        if (!Language.isSpoken(given)) {
            check.wrong("language", Rule.UNKNOWN);
        }
        return Locale.forLanguageTag(given);
    }

    private ZoneId zone(String given) {
        if (!ZoneId.getAvailableZoneIds().contains(given)) {
            check.wrong("timeZone", Rule.UNKNOWN);
            return before.timeZone();
        }
        return ZoneId.of(given);
    }

    private String sender(String given) {
        var address = check.line("mailFrom", given, LONGEST_EMAIL);
        if (!address.isEmpty() && !EmailAddress.isValid(address)) {
            check.wrong("mailFrom", Rule.NOT_AN_EMAIL);
            return address;
        }
        return address.isEmpty() ? address : new EmailAddress(address).value();
    }

    private Duration duration(String field, long seconds, Duration least, Duration most) {
        if (seconds < least.toSeconds() || seconds > most.toSeconds()) {
            check.wrong(field, Rule.OUT_OF_RANGE, least.toSeconds(), most.toSeconds());
            return least;
        }
        return Duration.ofSeconds(seconds);
    }
}
