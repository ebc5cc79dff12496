package io.insightdesk.ticket.status;

import java.util.Optional;

/**
 * Reference to a status, of a ticket or to set on it.
 *
 * @param own the key of the custom status in the category; empty for the built-in one
 */
public record StatusRef(Status category, Optional<String> own) {

    /** As people and programs name it: the custom status's key, or the category's code. */
    public String word() {
        return own.orElse(category.code());
    }

    /**
     * What the desk's public reply makes of it: the first one opens a ticket, and one to a closed ticket reopens it.
     */
    public StatusRef afterReply() {
        return category == Status.NEW || category == Status.CLOSED ? of(Status.OPEN) : this;
    }

    public static StatusRef of(Status builtIn) {
        return new StatusRef(builtIn, Optional.empty());
    }
}
