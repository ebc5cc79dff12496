package io.insightdesk.ticket.link;

import io.insightdesk.platform.Coded;

/** What one ticket is to another. Each is seen from both sides; one side of each pair is stored. */
public enum TicketRelation implements Coded {
    RELATED("related", true),
    DUPLICATE_OF("duplicateOf", true),
    DUPLICATED_BY("duplicatedBy", false),
    CHILD_OF("childOf", true),
    PARENT_OF("parentOf", false),
    FOLLOW_UP_OF("followUpOf", true),
    FOLLOWED_UP_BY("followedUpBy", false);

    private final String code;
    private final boolean stored;

    TicketRelation(String code, boolean stored) {
        this.code = code;
        this.stored = stored;
    }

    /** How the other ticket sees it. */
    public TicketRelation opposite() {
        return switch (this) {
            case RELATED -> RELATED;
            case DUPLICATE_OF -> DUPLICATED_BY;
            case DUPLICATED_BY -> DUPLICATE_OF;
            case CHILD_OF -> PARENT_OF;
            case PARENT_OF -> CHILD_OF;
            case FOLLOW_UP_OF -> FOLLOWED_UP_BY;
            case FOLLOWED_UP_BY -> FOLLOW_UP_OF;
        };
    }

    boolean isStored() {
        return stored;
    }

    @Override
    public String code() {
        return code;
    }
}
