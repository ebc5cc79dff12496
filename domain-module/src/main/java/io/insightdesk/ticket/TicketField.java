package io.insightdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields whose changes are recorded as activity. */
public enum TicketField {
    SUBJECT("subjectChanged"),
    STATUS("statusChanged"),
    /** Between two statuses of one category, neither of which the customer is told of. */
    OWN_STATUS("statusChanged"),
    /** The same when the customer is told of one of them. */
    OWN_STATUS_SEEN("statusChanged"),
    PRIORITY("priorityChanged"),
    TYPE("typeChanged"),
    TAGS("tagsChanged"),
    ASSIGNEE("assigned"),
    TEAM("transferred"),
    /** A custom field that the customer does not see. */
    CUSTOM("fieldChanged"),
    /** A custom field that the customer sees. */
    CUSTOM_SEEN("fieldChanged"),
    DELETED("deleted"),
    /** Of the ticket that went: into which. */
    MERGED("merged"),
    /** Of the target: which went into it. */
    ABSORBED("absorbed"),
    /** Of the ticket that lost messages: to which. */
    SPLIT("split"),
    /** Of the new ticket: from which its first messages came. */
    SPLIT_FROM("splitFrom");

    private final String activityKind;

    TicketField(String activityKind) {
        this.activityKind = activityKind;
    }

    /** How it is stored. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String activityKind() {
        return activityKind;
    }

    /** The field whose change is recorded so, itself; empty for what is no change of a field. */
    public static Optional<TicketField> ofActivity(String kind) {
        return Arrays.stream(values())
                .filter(field -> field.activityKind.equals(kind))
                .map(TicketField::plain)
                .findFirst();
    }

    /** The field itself, whether or not customers are told of the change. */
    public TicketField plain() {
        return switch (this) {
            case OWN_STATUS, OWN_STATUS_SEEN -> STATUS;
            case CUSTOM_SEEN -> CUSTOM;
            default -> this;
        };
    }
}
