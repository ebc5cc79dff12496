package io.insightdesk.account;

import io.insightdesk.platform.security.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person may know of the own account.
 *
 * @param locale the language of the own choice, empty for the tenant's
 * @param timeZone the zone of the own choice, empty for the tenant's
 */
public record Profile(
        UUID id, String name, String email, Role role, Optional<Locale> locale, Optional<ZoneId> timeZone) {

    public static Profile of(Account account) {
        return new Profile(
                account.getId(),
                account.getName(),
                account.getEmail(),
                account.getRole(),
                account.getLocale(),
                account.getTimeZone());
    }
}
