package io.insightdesk.settings;

import static io.insightdesk.platform.input.Known.Kind.LANGUAGE;
import static io.insightdesk.platform.input.Known.Kind.TIME_ZONE;

import io.insightdesk.account.ValidEmail;
import io.insightdesk.platform.input.Between;
import io.insightdesk.platform.input.Known;
import io.insightdesk.platform.input.PlainText;
import io.insightdesk.platform.input.Settable;
import io.insightdesk.tenant.Tenant;

/**
 * Settings as submitted, not validated yet; {@code null} leaves one as it is.
 *
 * @param brandColor {@code #rrggbb}
 * @param language the code of a {@link io.insightdesk.platform.Language}
 * @param autoCloseSeconds how long a solved ticket waits for a reply before it closes
 * @param reopenSeconds how long a reply to a closed ticket reopens it
 */
public record SettingsDraft(
        @PlainText(max = Tenant.LONGEST_NAME) String name,
        String brandColor,
        @Known(LANGUAGE) String language,
        @Known(TIME_ZONE) String timeZone,
        @ValidEmail String mailFrom,
        Boolean registrationOpen,
        Boolean guestsWelcome,
        Boolean tagsSeenByCustomers,
        @Between(min = 60, max = 365 * DAY) Long autoCloseSeconds,
        @Between(min = 0, max = 3650 * DAY) Long reopenSeconds,
        @Between(min = 0, max = 90 * DAY) Satisfaction satisfactionSeconds) {

    /** In seconds. */
    private static final long DAY = 24 * 60 * 60;

    /** @param value how long after a ticket was solved its customer is asked; {@code null} for never */
    public record Satisfaction(Long value) implements Settable<Long> {}
}
