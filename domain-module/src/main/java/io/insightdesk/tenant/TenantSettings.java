package io.insightdesk.tenant;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a tenant's admins may change about it, checked.
 *
 * @param brandColor {@code #rrggbb} in lower case
 * @param mailFrom what the desk's mails name as their sender
 * @param registrationOpen whether customers may make accounts by themselves
 * @param guestsWelcome whether people may send requests without an account
 * @param tagsSeenByCustomers whether customers read the tags of their tickets
 * @param autoClose how long a solved ticket waits for a reply before it closes
 * @param reopenWindow how long a reply to a closed ticket reopens it
 * @param satisfactionDelay how long after a ticket was solved its customer is asked for a rating; empty for never
 */
public record TenantSettings(
        String name,
        String brandColor,
        Locale locale,
        ZoneId timeZone,
        String mailFrom,
        boolean registrationOpen,
        boolean guestsWelcome,
        boolean tagsSeenByCustomers,
        Duration autoClose,
        Duration reopenWindow,
        Optional<Duration> satisfactionDelay) {

    public static TenantSettings of(Tenant tenant) {
        return new TenantSettings(
                tenant.getName(),
                tenant.getBrandColor(),
                tenant.getLocale(),
                tenant.getTimeZone(),
                tenant.getMailFrom(),
                tenant.isRegistrationOpen(),
                tenant.isGuestsWelcome(),
                tenant.isTagsSeenByCustomers(),
                tenant.getAutoClose(),
                tenant.getReopenWindow(),
                tenant.getSatisfactionDelay());
    }
}
