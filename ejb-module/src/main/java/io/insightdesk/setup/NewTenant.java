package io.insightdesk.setup;

import io.insightdesk.account.EmailAddress;
import io.insightdesk.tenant.HostName;
import io.insightdesk.tenant.TicketPrefix;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A {@link NewTenantDraft} that keeps all rules.
 *
 * @param hosts at least one; links in mails lead to the first
 * @param mailFrom the sender of the desk's mails
 */
public record NewTenant(
        String name,
        List<HostName> hosts,
        TicketPrefix prefix,
        Locale language,
        ZoneId timeZone,
        EmailAddress mailFrom,
        Owner owner) {

    /** Who may do everything in the new tenant. */
    public record Owner(String name, EmailAddress email, String password) {

        /** Without the password and what names a person: neither belongs into a log. */
        @Override
        public String toString() {
            return "Owner[…]";
        }
    }
}
