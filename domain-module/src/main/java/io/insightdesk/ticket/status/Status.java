package io.insightdesk.ticket.status;

import io.insightdesk.platform.Coded;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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

    private static final Set<Status> UNRESOLVED = EnumSet.of(NEW, OPEN, PENDING, HOLD);

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
