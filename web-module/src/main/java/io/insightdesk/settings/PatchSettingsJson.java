package io.insightdesk.settings;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.settings.SettingsDraft.Satisfaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Settings to be changed.
 *
 * @param satisfactionSeconds a number, or null for never
 */
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
        JsonNode satisfactionSeconds) {

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
        if (satisfactionSeconds instanceof NullNode) {
            return new Satisfaction(null);
        }
        if (satisfactionSeconds.isIntegralNumber() && satisfactionSeconds.canConvertToLong()) {
            return new Satisfaction(satisfactionSeconds.longValue());
        }
        throw new InvalidInputException(FieldError.of("satisfactionSeconds", Rule.WRONG_TYPE, "integer"));
    }
}
