package io.insightdesk.customer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer in a list.
 *
 * @param organisation the id and {@code organisationName} the name, if the person is in one
 * @param createdAt since when they are one
 */
public record CustomerRow(
        UUID id,
        String name,
        String email,
        Optional<UUID> organisation,
        Optional<String> organisationName,
        boolean disabled,
        Instant createdAt,
        long version) {}
