package io.insightdesk.ticket.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a list can show of each ticket. */
public enum ViewColumn {
    /** The number and the subject, which lead to the ticket: in every list. */
    SUBJECT,
    CUSTOMER,
    ORGANISATION,
    STATUS,
    PRIORITY,
    TYPE,
    CHANNEL,
    ASSIGNEE,
    TEAM,
    TAGS,
    SLA,
    CREATED,
    UPDATED;

    /** What lists show where nobody has chosen. */
    public static final List<ViewColumn> USUAL = List.of(SUBJECT, CUSTOMER, STATUS, PRIORITY, ASSIGNEE, SLA, UPDATED);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ViewColumn> find(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }
}
