package io.insightdesk.customer;

import java.util.UUID;

/**
 * A customer as submitted, not validated yet. In a change {@code null} leaves a part as it is, and the address stays.
 *
 * @param disabled whether the account is disabled; for admins
 */
public record CustomerDraft(String email, String name, Link organisation, Boolean disabled) {

    /** @param id {@code null} for none */
    public record Link(UUID id) {}
}
