package io.insightdesk.presence;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/** Whether an agent is there for work. Chosen by the person; who sends no heartbeat is {@link #OFFLINE}. */
public enum Presence implements Coded {
    ONLINE,
    /** At the desk, but takes nothing new. */
    BUSY,
    AWAY,
    OFFLINE;

    /** The presence of an agent who has never chosen one: opening a page means online. */
    public static final Presence DEFAULT = ONLINE;

    /** Whether a rule may give this person a ticket. */
    public boolean takesWork() {
        return this == ONLINE;
    }

    /** What others see of somebody who chose this. */
    public Presence seenWhen(boolean alive) {
        return alive ? this : OFFLINE;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
