package io.insightdesk.ticket.status;

import java.util.Optional;

/**
 * A status that a ticket shall have, or has.
 *
 * @param own the key of the tenant's own status in the category; empty for the built-in one
 */
public record StatusWish(Status category, Optional<String> own) {

    /** As people and programs name it: the own status's key, or the category's code. */
    public String word() {
        return own.orElse(category.code());
    }

    /** What the desk's public reply makes of it: the first one opens a ticket, and one to a closed ticket reopens it. */
    public StatusWish afterReply() {
        return category == Status.NEW || category == Status.CLOSED ? of(Status.OPEN) : this;
    }

    public static StatusWish of(Status builtIn) {
        return new StatusWish(builtIn, Optional.empty());
    }
}
