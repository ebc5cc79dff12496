package io.insightdesk.ticket.list;

import io.insightdesk.platform.paging.CursorType;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.ticket.property.PropertyKind;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a list of tickets is ordered: by a property, or by number; the ticket's id makes every order total. Each expression has
 * an index.
 *
 * @param descending the greatest first
 */
public record TicketSort(Field field, boolean descending) {

    private static final Field NUMBER =
            new Field("number", Optional.empty(), "t.number", "t.number", CursorType.NUMBER);

    public static final TicketSort LAST_UPDATED = new TicketSort(Field.of(TicketProperty.UPDATED), true);

    public static final TicketSort NEXT_DUE = new TicketSort(Field.of(TicketProperty.DUE), false);

    /**
     * {@code updatedAt}, or {@code -updatedAt} for descending.
     *
     * @throws MalformedQueryException for another word
     */
    public static TicketSort parse(String text) {
        var descending = text.startsWith("-");
        var name = descending ? text.substring(1) : text;
        return fields().stream()
                .filter(field -> field.parameter.equals(name))
                .findFirst()
                .map(field -> new TicketSort(field, descending))
                .orElseThrow(() -> new MalformedQueryException("sort", "sort must be one of " + known()));
    }

    /** The same the other way round. */
    public TicketSort reversed() {
        return new TicketSort(field, !descending);
    }

    /** The property whose words are the order, such as priority: tickets of one word stand together. */
    public Optional<TicketProperty> groupedBy() {
        return field.property.filter(property -> property.kind() == PropertyKind.WORD);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + field.parameter;
    }

    /** The words that {@link #parse} understands. */
    public static String known() {
        return fields().stream().map(Field::parameter).collect(Collectors.joining(", "))
                + ", each also with - in front";
    }

    /** All that one can sort by. */
    public static List<Field> fields() {
        var properties = Arrays.stream(TicketProperty.values())
                .filter(property -> property.order().isPresent());
        return Stream.concat(properties.map(Field::of), Stream.of(NUMBER)).toList();
    }

    /**
     * What one can sort by.
     *
     * @param parameter its word
     * @param property empty for the number
     * @param deskSql what of a ticket {@code t} is compared for the desk, {@code customerSql} for customers
     * @param type of the cursor
     */
    public record Field(
            String parameter, Optional<TicketProperty> property, String deskSql, String customerSql, CursorType type) {

        private static Field of(TicketProperty property) {
            var order = property.order().orElseThrow();
            return new Field(
                    order.name(), Optional.of(property), order.deskSql(), order.customerSql(), type(property.kind()));
        }

        private static CursorType type(PropertyKind kind) {
            return switch (kind) {
                case AGE -> CursorType.MOMENT;
                case WORD -> CursorType.RANK;
                case REFERENCE, TAG, TEXT -> throw new IllegalArgumentException("lists have no cursor of " + kind);
            };
        }

        String sql(boolean desk) {
            return desk ? deskSql : customerSql;
        }
    }
}
