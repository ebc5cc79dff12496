package io.insightdesk.settings;

/**
 * Settings as submitted, not validated yet; {@code null} leaves one as it is.
 *
 * @param brandColor {@code #rrggbb}
 * @param language the code of a {@link io.insightdesk.platform.Language}
 * @param autoCloseSeconds how long a solved ticket waits for a reply before it closes
 * @param reopenSeconds how long a reply to a closed ticket reopens it
 */
public record SettingsDraft(
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
        Satisfaction satisfaction) {

    /** @param seconds how long after a ticket was solved its customer is asked; {@code null} for never */
    public record Satisfaction(Long seconds) {}
}
