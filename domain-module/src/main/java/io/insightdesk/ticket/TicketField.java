package io.insightdesk.ticket;

/** The fields whose changes are recorded as activity. */
public enum TicketField {
    SUBJECT("subjectChanged"),
    STATUS("statusChanged"),
    PRIORITY("priorityChanged"),
    TYPE("typeChanged"),
    TAGS("tagsChanged"),
    ASSIGNEE("assigned"),
    TEAM("transferred"),
    DELETED("deleted");

    private final String activityKind;

    TicketField(String activityKind) {
        this.activityKind = activityKind;
    }

    public String activityKind() {
        return activityKind;
    }
}
