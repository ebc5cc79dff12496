package io.insightdesk.customer;

import io.insightdesk.platform.web.api.EntityJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer.
 *
 * @param organisation null for none
 */
public record CustomerJson(
        UUID id,
        String name,
        String email,
        @Nullable OrganisationRefJson organisation,
        boolean disabled,
        Instant createdAt,
        long version)
        implements EntityJson {

    /** The company somebody belongs to. */
    public record OrganisationRefJson(UUID id, String name) {}

    static CustomerJson of(CustomerRow row) {
        return new CustomerJson(
                row.id(),
                row.name(),
                row.email(),
                row.organisation()
                        .map(id -> new OrganisationRefJson(
                                id, row.organisationName().orElse("")))
                        .orElse(null),
                row.disabled(),
                row.createdAt(),
                row.version());
    }
}
