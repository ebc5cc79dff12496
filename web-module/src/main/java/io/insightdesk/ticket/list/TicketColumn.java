package io.insightdesk.ticket.list;

import io.insightdesk.ticket.property.PatchUse;
import io.insightdesk.ticket.property.PropertyKind;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.Map;
import java.util.Optional;

/**
 * A column of the agents' table of tickets.
 *
 * @param label its heading
 * @param width in pixels, as the agent has drawn it; {@code null} for what the browser finds
 */
public record TicketColumn(ViewColumn column, String label, Integer width) {

    private static final Map<ViewColumn, String> LOOKS = Map.of(
            ViewColumn.SUBJECT, "subj",
            ViewColumn.CUSTOMER, "cust",
            ViewColumn.STATUS, "stat",
            ViewColumn.PRIORITY, "pri",
            ViewColumn.ASSIGNEE, "who",
            ViewColumn.SLA, "due",
            ViewColumn.CREATED, "upd muted",
            ViewColumn.UPDATED, "upd muted");

    /** As the first click on the heading sorts: what is urgent or new first. */
    private static final Map<ViewColumn, TicketSort> SORTS = Map.of(
            ViewColumn.SUBJECT, TicketSort.parse("-number"),
            ViewColumn.STATUS, TicketSort.parse("status"),
            ViewColumn.PRIORITY, TicketSort.parse("-priority"),
            ViewColumn.SLA, TicketSort.NEXT_DUE,
            ViewColumn.CREATED, TicketSort.parse("-createdAt"),
            ViewColumn.UPDATED, TicketSort.parse("-updatedAt"));

    /** Of the component, and of its cells. */
    public String getId() {
        return id(column);
    }

    /** None is the beginning of another: PrimeFaces looks for columns by how their ids begin. */
    static String id(ViewColumn column) {
        return "c_" + column.code().replace('.', '_') + "-";
    }

    public String getCode() {
        return column.code();
    }

    /** The style of its cells. */
    public String getLook() {
        return LOOKS.getOrDefault(column, "more");
    }

    /** By what the list is sorted when its heading is clicked first; {@code null} when no index has that order. */
    public TicketSort getSort() {
        return SORTS.get(column);
    }

    /** Number and subject stay in front. */
    public boolean isFirst() {
        return column.equals(ViewColumn.SUBJECT);
    }

    /** Whether agents change it in the table. */
    public boolean isEditable() {
        return editable().isPresent();
    }

    public boolean isSeveral() {
        return getProperty().hasSeveralValues();
    }

    public boolean isCanBeNone() {
        return getProperty().canBeEmpty() && !isSeveral();
    }

    /** What is changed in the column's cells. */
    public TicketProperty getProperty() {
        return editable().orElseThrow();
    }

    private Optional<TicketProperty> editable() {
        return column.property()
                .filter(property -> property.kind() != PropertyKind.TEXT)
                .filter(TicketProperty.changedBy(PatchUse.TICKET)::contains);
    }
}
