package io.insightdesk.settings;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.settings.SettingsDraft.Satisfaction;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;

/** Settings to be changed. @param satisfactionSeconds a number, or null for never */
@MergePatch
public record PatchSettingsJson(
        String name,
        String brandColor,
        String language,
        String timeZone,
        String mailFrom,
        Boolean registrationOpen,
        Boolean guestsWelcome,
        Boolean tagsSeenByCustomers,
        Long autoCloseSeconds,
        Long reopenSeconds,
        JsonValue satisfactionSeconds) {

    /** @throws InvalidInputException when the delay is no whole number */
    SettingsDraft draft() {
        return new SettingsDraft(
                name,
                brandColor,
                language,
                timeZone,
                mailFrom,
                registrationOpen,
                guestsWelcome,
                tagsSeenByCustomers,
                autoCloseSeconds,
                reopenSeconds,
                satisfactionSeconds == null ? null : satisfaction());
    }

    private Satisfaction satisfaction() {
        if (satisfactionSeconds == JsonValue.NULL) {
            return new Satisfaction(null);
        }
        if (satisfactionSeconds instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < Long.SIZE) {
            return new Satisfaction(number.longValue());
        }
        throw new InvalidInputException(FieldError.of("satisfactionSeconds", Rule.WRONG_TYPE, "integer"));
    }
}
