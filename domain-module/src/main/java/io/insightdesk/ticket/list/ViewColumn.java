package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomFieldName;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    public static final ViewColumn ASSIGNEE = new ViewColumn("assignee");
    public static final ViewColumn SLA = new ViewColumn("sla");
    public static final ViewColumn CREATED = new ViewColumn("created");
    public static final ViewColumn UPDATED = new ViewColumn("updated");

    /** Those that every desk has, in the order in which they are offered. */
    public static final List<ViewColumn> BUILT_IN = Stream.of(
                    Stream.of(SUBJECT, CUSTOMER, ORGANISATION),
                    Arrays.stream(TicketProperty.values())
                            .filter(TicketProperty::isShownInLists)
                            .map(property -> new ViewColumn(property.member())),
                    Stream.of(SLA, CREATED, UPDATED))
            .flatMap(part -> part)
            .toList();

    /** Those that show more than words, which lists draw each in its way. */
    private static final Set<ViewColumn> DRAWN =
            Set.of(SUBJECT, CUSTOMER, STATUS, PRIORITY, ASSIGNEE, SLA, CREATED, UPDATED);

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

    /** The property whose values it shows; empty for custom fields and what is more than one property. */
    public Optional<TicketProperty> property() {
        return Arrays.stream(TicketProperty.values())
                .filter(TicketProperty::isShownInLists)
                .filter(property -> property.member().equals(code))
                .findFirst();
    }

    /** Whether it is shown in a way of its own, and not by words alone. */
    public boolean isDrawn() {
        return DRAWN.contains(this);
    }

    /** The column with this code, whether or not the tenant has such a custom field. */
    public static Optional<ViewColumn> find(String code) {
        var column = new ViewColumn(code);
        return Optional.of(column)
                .filter(any -> BUILT_IN.contains(any) || any.field().isPresent());
    }
}
