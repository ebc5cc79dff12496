package io.insightdesk.platform.security;

/** Why something happened: a person did it, or one of the system's own actors. Stored with each activity entry. */
public enum Cause {
    PERSON,
    /** A person, by a macro; the entry beside it names which. */
    MACRO,
    RULE,
    TIMER,
    MAIL,
    IMPORT,
    DEMO,
    SYSTEM;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether nobody waits for the result, so that it may take longer: work of timers, jobs, imports, the demo. */
    public boolean isBackground() {
        return switch (this) {
            case RULE, TIMER, MAIL, IMPORT, DEMO -> true;
            case PERSON, MACRO, SYSTEM -> false;
        };
    }
}
