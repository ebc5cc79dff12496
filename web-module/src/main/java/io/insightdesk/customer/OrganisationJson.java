package io.insightdesk.customer;

import io.insightdesk.account.Organisation;
import io.insightdesk.platform.web.api.EntityJson;
import java.util.UUID;

/**
 * A company that the desk serves.
 *
 * @param sharesTickets whether its members see each other's tickets
 */
public record OrganisationJson(UUID id, String name, boolean sharesTickets, long version) implements EntityJson {

    static OrganisationJson of(Organisation organisation) {
        return new OrganisationJson(
                organisation.getId(),
                organisation.getName(),
                organisation.isSharesTickets(),
                organisation.getVersion());
    }

    static OrganisationJson of(OrganisationRow row) {
        return new OrganisationJson(row.id(), row.name(), row.sharesTickets(), row.version());
    }
}
