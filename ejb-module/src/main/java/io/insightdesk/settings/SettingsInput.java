package io.insightdesk.settings;

import static java.util.Objects.requireNonNullElse;

import io.insightdesk.account.EmailAddress;
import io.insightdesk.platform.input.Drafts;
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

    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

    private final InputCheck check = new InputCheck();
    private final TenantSettings before;

    /** @param before what stays where the draft says nothing */
    SettingsInput(TenantSettings before) {
        this.before = before;
    }

    /** @throws InvalidInputException with all that is wrong */
    TenantSettings check(SettingsDraft given) {
        var draft = Drafts.check(check, given);
        check.tell("name");
        var color = draft.brandColor() == null ? before.brandColor() : color(draft.brandColor());
        check.throwIfWrong();
        return new TenantSettings(
                requireNonNullElse(draft.name(), before.name()),
                color,
                draft.language() == null ? before.locale() : Locale.forLanguageTag(draft.language()),
                draft.timeZone() == null ? before.timeZone() : ZoneId.of(draft.timeZone()),
                draft.mailFrom() == null ? before.mailFrom() : new EmailAddress(draft.mailFrom()).value(),
                requireNonNullElse(draft.registrationOpen(), before.registrationOpen()),
                requireNonNullElse(draft.guestsWelcome(), before.guestsWelcome()),
                requireNonNullElse(draft.tagsSeenByCustomers(), before.tagsSeenByCustomers()),
                draft.autoCloseSeconds() == null ? before.autoClose() : Duration.ofSeconds(draft.autoCloseSeconds()),
                draft.reopenSeconds() == null ? before.reopenWindow() : Duration.ofSeconds(draft.reopenSeconds()),
                draft.satisfactionSeconds() == null
                        ? before.satisfactionDelay()
                        : Optional.ofNullable(draft.satisfactionSeconds().value())
                                .map(Duration::ofSeconds));
    }

    private String color(String given) {
        var color = given.strip().toLowerCase(Locale.ROOT);
        if (!COLOR.matcher(color).matches()) {
            check.wrong("brandColor", Rule.NOT_A_COLOR);
        }
        return color;
    }
}
