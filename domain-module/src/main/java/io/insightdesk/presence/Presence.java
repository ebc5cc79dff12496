package io.insightdesk.presence;

import java.util.Arrays;
import java.util.Optional;

/** Whether an agent is there for work. Chosen by the person; who sends no heartbeat is {@link #OFFLINE}. */
public enum Presence {
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

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Presence> find(String code) {
        return Arrays.stream(values())
                .filter(presence -> presence.code().equals(code))
                .findFirst();
    }
}
