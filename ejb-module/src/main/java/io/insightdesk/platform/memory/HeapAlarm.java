package io.insightdesk.platform.memory;

/** Decides when to speak of the heap: once when it has become too full, and once when there is room again. */
final class HeapAlarm {

    /** What changed. */
    enum Change {
        NONE,
        FULL,
        ROOM
    }

    /** From here on collections come ever more often, and the end is near. */
    static final double FULL = 0.8;

    /** Lower than {@link #FULL}, so that a heap at the mark does not speak each minute. */
    static final double ROOM = 0.7;

    private boolean isFull;

    /** @param share of the heap that the last collections left in use */
    Change look(double share) {
        if (!isFull && share >= FULL) {
            isFull = true;
            return Change.FULL;
        }
        if (isFull && share < ROOM) {
            isFull = false;
            return Change.ROOM;
        }
        return Change.NONE;
    }
}
