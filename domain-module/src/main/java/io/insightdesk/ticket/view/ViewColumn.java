package io.insightdesk.ticket.view;

import io.insightdesk.field.CustomFieldName;
import java.util.List;
import java.util.Optional;

/**
 * What a list can show of each ticket.
 *
 * @param code the name in the database and in the API; of a custom field as {@link CustomFieldName} writes it
 */
public record ViewColumn(String code) {

    /** The number and the subject, which lead to the ticket: in every list. */
    public static final ViewColumn SUBJECT = new ViewColumn("subject");

    public static final ViewColumn CUSTOMER = new ViewColumn("customer");
    public static final ViewColumn ORGANISATION = new ViewColumn("organisation");
    public static final ViewColumn STATUS = new ViewColumn("status");
    public static final ViewColumn PRIORITY = new ViewColumn("priority");
    public static final ViewColumn TYPE = new ViewColumn("type");
    public static final ViewColumn CHANNEL = new ViewColumn("channel");
    public static final ViewColumn ASSIGNEE = new ViewColumn("assignee");
    public static final ViewColumn TEAM = new ViewColumn("team");
    public static final ViewColumn TAGS = new ViewColumn("tags");
    public static final ViewColumn SLA = new ViewColumn("sla");
    public static final ViewColumn CREATED = new ViewColumn("created");
    public static final ViewColumn UPDATED = new ViewColumn("updated");

    /** Those that every desk has, in the order in which they are offered. */
    public static final List<ViewColumn> BUILT_IN = List.of(
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
            UPDATED);

    /** What lists show where nobody has chosen. */
    public static final List<ViewColumn> USUAL = List.of(SUBJECT, CUSTOMER, STATUS, PRIORITY, ASSIGNEE, SLA, UPDATED);

    /** So many a list shows at most. */
    public static final int MOST = 25;

    /** The column of a custom field. */
    public static ViewColumn ofField(String key) {
        return new ViewColumn(CustomFieldName.of(key));
    }

    /** The key of the custom field that it shows; empty for one that every desk has. */
    public Optional<String> field() {
        return CustomFieldName.key(code);
    }

    /** The column with this code, whether or not the tenant has such a custom field. */
    public static Optional<ViewColumn> find(String code) {
        var column = new ViewColumn(code);
        return Optional.of(column)
                .filter(any -> BUILT_IN.contains(any) || any.field().isPresent());
    }
}
