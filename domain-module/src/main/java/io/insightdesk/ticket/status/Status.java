package io.insightdesk.ticket.status;

import io.insightdesk.platform.Coded;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The six fixed categories of a ticket's status; see {@link StatusTransition} for who may move between them. */
public enum Status implements Coded {
    /** Submitted; nobody of the desk has answered. */
    NEW,
    /** The desk is to act. */
    OPEN,
    /** The customer is to act. */
    PENDING,
    /** Somebody outside is to act. */
    HOLD,
    /** Answered for good, unless the customer says otherwise. */
    SOLVED,
    /** Over. */
    CLOSED;

    /** Those in which work is left. */
    public static final Set<Status> UNRESOLVED = Collections.unmodifiableSet(EnumSet.of(NEW, OPEN, PENDING, HOLD));

    /**
     * {@link #UNRESOLVED} as SQL asks for it, after the column's name. It is what the indexes {@code ticket_unresolved…} say, so
     * that the planner may use them.
     */
    public static final String UNRESOLVED_SQL =
            UNRESOLVED.stream().map(status -> "'" + status.code() + "'").collect(Collectors.joining(", ", "in (", ")"));

    /** Whether work is left: neither solved nor closed. */
    public boolean isUnresolved() {
        return UNRESOLVED.contains(this);
    }

    /** Whether the resolution clock stands still, because somebody else is to act. */
    public boolean pausesResolution() {
        return this == PENDING || this == HOLD;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
