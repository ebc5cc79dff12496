package io.insightdesk.setup;

import static io.insightdesk.platform.input.Known.Kind.LANGUAGE;
import static io.insightdesk.platform.input.Known.Kind.TIME_ZONE;

import io.insightdesk.account.Account;
import io.insightdesk.account.ValidEmail;
import io.insightdesk.platform.input.Known;
import io.insightdesk.platform.input.PlainText;
import io.insightdesk.tenant.Tenant;
import jakarta.validation.constraints.NotNull;

/**
 * What the operator typed about a new desk and its owner; not validated yet.
 *
 * @param hosts host names, separated by spaces or commas; links in mails lead to the first
 * @param prefix what ticket numbers begin with
 * @param mailFrom the sender of the desk's mails
 */
public record NewTenantDraft(
        @NotNull @PlainText(max = Tenant.LONGEST_NAME) String name,
        String hosts,
        String prefix,
        @NotNull(message = "UNKNOWN") @Known(LANGUAGE) String language,
        @NotNull(message = "UNKNOWN") @Known(TIME_ZONE) String timeZone,
        @NotNull @ValidEmail String mailFrom,
        @NotNull @PlainText(max = Account.LONGEST_NAME) String ownerName,
        @NotNull @ValidEmail String ownerEmail,
        String ownerPassword) {

    /** Without the password and what names a person: neither belongs into a log. */
    @Override
    public String toString() {
        return "NewTenantDraft[" + name + "]";
    }
}
