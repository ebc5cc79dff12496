package io.insightdesk.tenant;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the whole application needs to know of a tenant, in a form that can be kept for some seconds.
 *
 * @param guestsWelcome whether people may send requests without an account
 * @param tagsSeenByCustomers whether customers read the tags of their tickets
 * @param satisfactionDelay how long after a ticket was solved its customer is asked for a rating; empty for never
 * @param host the host name that links in mails lead to
 */
public record TenantProfile(
        UUID id,
        String slug,
        String name,
        String ticketPrefix,
        Locale locale,
        ZoneId timeZone,
        String brandColor,
        String mailFrom,
        boolean registrationOpen,
        boolean guestsWelcome,
        boolean tagsSeenByCustomers,
        Duration reopenWindow,
        Optional<Duration> satisfactionDelay,
        String host) {

    public static TenantProfile of(Tenant tenant, String host) {
        return new TenantProfile(
                tenant.getId(),
                tenant.getSlug(),
                tenant.getName(),
                tenant.getTicketPrefix(),
                tenant.getLocale(),
                tenant.getTimeZone(),
                tenant.getBrandColor(),
                tenant.getMailFrom(),
                tenant.isRegistrationOpen(),
                tenant.isGuestsWelcome(),
                tenant.isTagsSeenByCustomers(),
                tenant.getReopenWindow(),
                tenant.getSatisfactionDelay(),
                host);
    }

    /** A ticket's number as people write it: {@code ACME-1042}. */
    public String ticketNumber(long number) {
        return ticketPrefix + "-" + number;
    }
}
