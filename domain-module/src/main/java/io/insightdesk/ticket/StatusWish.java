package io.insightdesk.ticket;

import java.util.Optional;

/**
 * The status that a ticket shall have.
 *
 * @param own the key of the tenant's own status in the category; empty for the built-in one
 */
public record StatusWish(Status category, Optional<String> own) {

    /** As people and programs name it: the own status's key, or the category's code. */
    public String word() {
        return own.orElse(category.code());
    }

    public static StatusWish of(Status builtIn) {
        return new StatusWish(builtIn, Optional.empty());
    }
}
