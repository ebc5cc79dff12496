package io.insightdesk.settings;

import io.insightdesk.tenant.Tenant;
import jakarta.annotation.Nullable;
import java.time.Duration;

/**
 * The settings of a desk.
 *
 * @param ticketPrefix what ticket numbers begin with; it stays
 * @param autoCloseSeconds how long a solved ticket waits for a reply before it closes
 * @param reopenSeconds how long a reply to a closed ticket reopens it
 * @param satisfactionSeconds how long after a ticket was solved its customer is asked for a rating; null for never
 */
public record SettingsJson(
        String name,
        String ticketPrefix,
        String brandColor,
        String language,
        String timeZone,
        String mailFrom,
        boolean registrationOpen,
        boolean guestsWelcome,
        boolean tagsSeenByCustomers,
        long autoCloseSeconds,
        long reopenSeconds,
        @Nullable Long satisfactionSeconds,
        long version) {

    static SettingsJson of(Tenant tenant) {
        return new SettingsJson(
                tenant.getName(),
                tenant.getTicketPrefix(),
                tenant.getBrandColor(),
                tenant.getLocale().getLanguage(),
                tenant.getTimeZone().getId(),
                tenant.getMailFrom(),
                tenant.isRegistrationOpen(),
                tenant.isGuestsWelcome(),
                tenant.isTagsSeenByCustomers(),
                tenant.getAutoClose().toSeconds(),
                tenant.getReopenWindow().toSeconds(),
                tenant.getSatisfactionDelay().map(Duration::toSeconds).orElse(null),
                tenant.getVersion());
    }
}
