package io.insightdesk.customer;

import java.util.Optional;
import java.util.UUID;

/**
 * Which customers.
 *
 * @param text part of the name, the address or the organisation's name
 * @param organisation whose members
 * @param after the last one of the page before
 */
public record CustomerQuery(Optional<String> text, Optional<UUID> organisation, Optional<UUID> after, int limit) {}
